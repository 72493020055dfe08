package org.postcommit.web.admin.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.postcommit.api.contact.AttributeValue;

/** How the pages show attributes. */
@Named("contactAttributes")
@ApplicationScoped
public class Attributes {

    private static final int MOST = 3;

    /** As many as a row has room for, each as {@code city Graz}. */
    public List<String> some(Map<String, Object> attributes) {
        List<String> texts = all(attributes);
        return texts.size() <= MOST ? texts : texts.subList(0, MOST - 1);
    }

    public List<String> all(Map<String, Object> attributes) {
        return attributes.entrySet().stream()
                .map(entry -> entry.getKey() + " " + AttributeValue.text(entry.getValue()))
                .toList();
    }
}

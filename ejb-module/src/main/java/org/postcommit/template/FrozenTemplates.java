package org.postcommit.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.postcommit.api.template.TemplateContent;

/** Templates as they stood once, whatever is published later. Reads in the transaction in progress. */
@ApplicationScoped
public class FrozenTemplates {

    @Inject
    private PublishedTemplates published;

    @Inject
    private TemplateStore store;

    /** The versions that count now of a mail's template and of everything it is made of; empty when it is not published. */
    public Optional<Map<String, Integer>> versions(String key) {
        if (published.find(key).isEmpty()) {
            return Optional.empty();
        }
        Map<String, Integer> versions = new TreeMap<>();
        References.reachable(key, published.library().templates())
                .forEach(name -> versions.put(name, store.get(name).published()));
        return Optional.of(versions);
    }

    /**
     * @param versions of everything it is made of
     * @throws org.postcommit.api.NotFoundException when one of them is no more
     */
    public PublishedTemplate of(String key, Map<String, Integer> versions) {
        Map<String, TemplateContent> contents = new HashMap<>();
        versions.forEach(
                (name, number) -> contents.put(name, store.version(name, number).content()));
        return new PublishedTemplate(new Library(contents), key);
    }
}

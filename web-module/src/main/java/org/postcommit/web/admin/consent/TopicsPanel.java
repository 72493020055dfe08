package org.postcommit.web.admin.consent;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.postcommit.api.InvalidRequestException;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.consent.ConsentAdmin;
import org.postcommit.api.consent.Topic;

/** The words that readers see for topics. */
@Named
@ViewScoped
public class TopicsPanel implements Serializable {

    private static final long serialVersionUID = 1;

    @EJB
    private ConsentAdmin admin;

    private List<Topic> all;
    private String key;
    private String name;
    private String description;
    private List<String> errors = List.of();

    /** Looks at what there is now. */
    public void begin() {
        all = null;
        clear();
    }

    public void edit(Topic topic) {
        clear();
        key = topic.key();
        name = topic.name();
        description = topic.description();
    }

    public void save() {
        try {
            admin.putTopic(new Topic(key, name, description));
            begin();
        } catch (InvalidRequestException e) {
            errors = e.errors().stream()
                    .map(error -> label(error.field()) + " " + error.message())
                    .toList();
        }
    }

    public void remove(Topic topic) {
        try {
            admin.removeTopic(topic.key());
        } catch (NotFoundException e) {
            // what was asked for is so already
        }
        begin();
    }

    public void clear() {
        key = null;
        name = null;
        description = null;
        errors = List.of();
    }

    private static String label(String field) {
        return switch (field) {
            case "key" -> "Topic";
            case "name" -> "Name";
            default -> "Description";
        };
    }

    public List<Topic> getAll() {
        if (all == null) {
            all = admin.topics();
        }
        return all;
    }

    public List<String> getErrors() {
        return errors;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }
}

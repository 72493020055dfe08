package org.postcommit.web.admin.rule;

import java.io.Serializable;
import java.util.List;
import org.postcommit.api.DeliveryMode;
import org.postcommit.api.Priority;
import org.postcommit.api.directory.DirectoryAdmin;
import org.postcommit.api.directory.GroupRow;
import org.postcommit.api.directory.Person;
import org.postcommit.api.rule.EventType;

/** What the editor of a rule offers. */
public class RuleChoices implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int MOST_PEOPLE = 200;

    private final KnownEvents events;
    private final List<TemplateChoice> templates;
    private final List<Person> people;
    private final List<GroupRow> groups;
    private List<KnownField> fields = List.of();

    RuleChoices(KnownEvents events, List<TemplateChoice> templates, DirectoryAdmin directory) {
        this.events = events;
        this.templates = templates;
        this.people = directory.find(null, null, 0, MOST_PEOPLE).items();
        this.groups = directory.groups();
    }

    /** Offers this type's fields from now on. */
    void about(EventType type) {
        fields = type.fields().entrySet().stream()
                .map(field -> new KnownField(field.getKey(), field.getValue()))
                .toList();
    }

    public KnownEvents getEvents() {
        return events;
    }

    public List<KnownField> getFields() {
        return fields;
    }

    public List<TemplateChoice> getTemplates() {
        return templates;
    }

    public List<Person> getPeople() {
        return people;
    }

    public List<GroupRow> getGroups() {
        return groups;
    }

    public List<DeliveryMode> getModes() {
        return List.of(DeliveryMode.values());
    }

    public List<Priority> getPriorities() {
        return List.of(Priority.values());
    }
}

package org.postcommit.web.admin.rule;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.postcommit.api.FieldError;
import org.postcommit.api.rule.Rule;
import org.postcommit.api.rule.RuleAdmin;

/** What is wrong with a rule while somebody types. What is only missing is not said before somebody wants to save. */
public class RuleCheck implements Serializable {

    private static final long serialVersionUID = 1;
    private static final Set<String> PLACES = Set.of(
            "key",
            "name",
            "event",
            "order",
            "criteria.changed",
            "criteria.actions",
            "criteria.from",
            "criteria.to",
            "criteria.filter",
            "condition",
            "to",
            "cc",
            "bcc",
            "template",
            "type",
            "quietHours",
            "delay",
            "cancelledBy",
            "failFast");

    private boolean strict;
    private boolean triable = true;
    private Complaints complaints = Complaints.NONE;

    /**
     * @param strict whether to name what is missing from the start
     */
    RuleCheck(boolean strict) {
        this.strict = strict;
    }

    void look(RuleEdit edit, RuleAdmin admin) {
        show(edit, admin.check(edit.rule()));
    }

    /** Looks with the eyes of somebody who wants to save. */
    boolean isRefused(RuleEdit edit, RuleAdmin admin) {
        strict = true;
        look(edit, admin);
        return !complaints.isNone();
    }

    void refused(RuleEdit edit, List<FieldError> errors) {
        strict = true;
        show(edit, errors);
    }

    static List<FieldError> keyIsTaken() {
        return List.of(new FieldError("key", "belongs to another rule; choose one that is free"));
    }

    private void show(RuleEdit edit, List<FieldError> errors) {
        List<FieldError> own = edit.complaints();
        Rule rule = edit.rule();
        triable = Trial.obstacles(errors).isEmpty();
        complaints = new Complaints(
                Stream.concat(own.stream(), errors.stream())
                        .filter(error -> strict || !isBlank(rule, error.field()))
                        .toList(),
                PLACES);
    }

    private static boolean isBlank(Rule rule, String field) {
        return switch (field) {
            case "key" -> rule.key() == null;
            case "name" -> rule.name() == null;
            case "event" -> rule.event() == null;
            case "template" -> rule.template() == null;
            case "to", "recipients" -> rule.to().isEmpty();
            default -> false;
        };
    }

    /** Whether it is whole enough to be tried. */
    boolean isTriable() {
        return triable;
    }

    public String at(String place) {
        return complaints.at(place);
    }

    public String exactlyAt(String place) {
        return complaints.exactlyAt(place);
    }

    public Complaints getComplaints() {
        return complaints;
    }
}

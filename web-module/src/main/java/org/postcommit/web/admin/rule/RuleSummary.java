package org.postcommit.web.admin.rule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.postcommit.api.rule.Criteria;
import org.postcommit.api.rule.QuietHours;
import org.postcommit.api.rule.Rule;

/** A rule in one line of plain words: {@code when status becomes closed → submitter; not the actor}. */
class RuleSummary {

    private static final String NOBODY = "nobody yet";

    private final Rule rule;
    private final String stateField;

    private RuleSummary(Rule rule, String stateField) {
        this.rule = rule;
        this.stateField = stateField;
    }

    /**
     * @param stateField of the rule's event type
     */
    static String of(Rule rule, String stateField) {
        var summary = new RuleSummary(rule, stateField);
        return Phrases.join("; ", summary.when() + " → " + summary.recipients(), summary.aside());
    }

    private String when() {
        Criteria criteria = rule.criteria();
        List<String> clauses = new ArrayList<>();
        if (!criteria.actions().isEmpty()) {
            clauses.add("the action is " + Phrases.or(criteria.actions()));
        }
        if (!criteria.changed().isEmpty()) {
            clauses.add(Phrases.or(criteria.changed()) + " changes");
        }
        if (!criteria.from().isEmpty() || !criteria.to().isEmpty()) {
            clauses.add(transition(criteria));
        }
        criteria.filter().forEach((field, values) -> clauses.add(field + " is " + Phrases.or(values)));
        String met = String.join(criteria.any() ? " or " : " and ", clauses);
        if (rule.condition() == null) {
            return clauses.isEmpty() ? "always" : "when " + met;
        }
        boolean mixed = criteria.any() && clauses.size() > 1;
        return "when " + Phrases.join(" and ", mixed ? "(" + met + ")" : met, rule.condition());
    }

    private String transition(Criteria criteria) {
        if (criteria.from().isEmpty()) {
            return stateField + " becomes " + Phrases.or(criteria.to());
        }
        if (criteria.to().isEmpty()) {
            return stateField + " leaves " + Phrases.or(criteria.from());
        }
        return stateField + " goes from " + Phrases.or(criteria.from()) + " to " + Phrases.or(criteria.to());
    }

    private String recipients() {
        String all = Phrases.join(", ", named("", rule.to()), named("Cc ", rule.cc()), named("Bcc ", rule.bcc()));
        return all.isEmpty() ? NOBODY : all;
    }

    private static String named(String mark, List<String> recipients) {
        return recipients.isEmpty()
                ? ""
                : mark + recipients.stream().map(RuleSummary::named).collect(Collectors.joining(", "));
    }

    private static String named(String recipient) {
        RecipientKind kind = RecipientKind.of(recipient);
        return switch (kind) {
            case ACTOR -> "who did it";
            case SUBSCRIBERS -> "subscribers";
            case GROUP -> "group " + kind.nameIn(recipient);
            case FIELD, PERSON, ADDRESS -> kind.nameIn(recipient);
        };
    }

    private String aside() {
        Duration delay = rule.delay();
        return Phrases.join(
                "; ",
                rule.excludeActor() ? "not the actor" : "",
                delay == null ? "" : later(delay),
                rule.quietHours() == null ? "" : quiet(rule.quietHours()),
                rule.failFast() ? "vetoes when it fails" : "");
    }

    private String later(Duration delay) {
        String unless = rule.cancelledBy().isEmpty() ? "" : " unless " + Phrases.or(rule.cancelledBy());
        return Phrases.duration(delay) + " later" + unless;
    }

    private static String quiet(QuietHours hours) {
        return "not between " + hours.from() + " and " + hours.to();
    }
}

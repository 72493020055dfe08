package org.postcommit.rule;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.postcommit.api.FieldError;
import org.postcommit.api.rule.EventType;
import org.postcommit.api.rule.QuietHours;
import org.postcommit.api.rule.Rule;
import org.postcommit.message.KeyName;
import org.postcommit.message.ZoneName;

/** Finds everything that is wrong with a rule or an event type, not just the first thing. */
class RuleCheck {

    private static final List<String> RESERVED = List.of("check", "dry-run", "export", "impact", "import");
    private static final Pattern FIELD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,99}");
    private static final Duration LONGEST_DELAY = Duration.ofDays(3_650);

    private final List<FieldError> errors = new ArrayList<>();

    /**
     * @param declared the rule's event type; {@code null} when it is not declared
     * @param templates tells whether one of this key is published
     */
    List<FieldError> errorsIn(Rule rule, EventType declared, Predicate<String> templates) {
        key(rule.key());
        line("name", rule.name(), 200);
        line("event", rule.event(), 100);
        line("order", rule.order(), 20);
        fields(rule, declared);
        condition(rule, declared);
        recipients(rule);
        if (rule.template() == null || rule.template().isBlank()) {
            error("template", "is missing");
        } else if (!templates.test(rule.template())) {
            error("template", "is unknown: there is none called '" + rule.template() + "' that is published");
        }
        if (rule.type() != null) {
            line("type", rule.type(), 100);
        }
        if (rule.quietHours() != null) {
            quietHours(rule.quietHours());
        }
        delay(rule);
        return errors;
    }

    List<FieldError> errorsIn(EventType type) {
        line("name", type.name(), 100);
        if (type.fields().isEmpty()) {
            error("fields", "are empty; declare at least one");
        }
        type.fields().forEach((name, kind) -> {
            if (!FIELD.matcher(name).matches()) {
                error("fields." + name, "has to be letters, digits and underscores, not beginning with a digit");
            }
            if (kind == null) {
                error("fields." + name, "has no kind");
            }
        });
        if (!FIELD.matcher(type.stateField()).matches()) {
            error("stateField", "is no name of a field");
        }
        return errors;
    }

    private void key(String key) {
        if (!KeyName.is(key) || RESERVED.contains(key)) {
            error("key", KeyName.CURE + ", and none of " + RESERVED);
        }
    }

    private void fields(Rule rule, EventType declared) {
        if (declared == null) {
            return;
        }
        rule.criteria().changed().forEach(name -> field("criteria.changed", name, declared));
        rule.criteria().filter().keySet().forEach(name -> field("criteria.filter", name, declared));
    }

    private void field(String where, String name, EventType declared) {
        String first = name.split("\\.")[0];
        if (!declared.fields().containsKey(first)) {
            error(
                    where,
                    "names the field '" + name + "'; events of type " + declared.name() + " have "
                            + declared.fields().keySet());
        }
    }

    private void condition(Rule rule, EventType declared) {
        if (rule.condition() == null) {
            return;
        }
        try {
            Condition condition = Condition.of(rule.condition());
            if (declared != null) {
                condition
                        .unknownField(declared.fields().keySet())
                        .ifPresent(name -> field("condition", name, declared));
            }
        } catch (RuleFault fault) {
            error("condition", fault.getMessage());
        }
    }

    private void recipients(Rule rule) {
        if (rule.to().isEmpty() && rule.cc().isEmpty() && rule.bcc().isEmpty()) {
            error("to", "is empty; name at least one recipient");
        }
        sources("to", rule.to());
        sources("cc", rule.cc());
        sources("bcc", rule.bcc());
    }

    private void sources(String field, List<String> sources) {
        for (int i = 0; i < sources.size(); i++) {
            try {
                RecipientSource.parse(sources.get(i));
            } catch (IllegalArgumentException e) {
                error(field + "[" + i + "]", e.getMessage());
            }
        }
    }

    private void quietHours(QuietHours hours) {
        time("quietHours.from", hours.from());
        time("quietHours.to", hours.to());
        if (hours.from() != null && hours.from().equals(hours.to())) {
            error("quietHours.to", "is the same as from; leave quietHours out when there are none");
        }
        if (!ZoneName.is(hours.zone())) {
            error("quietHours.zone", "has to be a time zone such as Europe/Berlin");
        }
    }

    private void time(String field, String text) {
        try {
            LocalTime.parse(text == null ? "" : text);
        } catch (DateTimeException e) {
            error(field, "has to be a time of day such as 22:00");
        }
    }

    private void delay(Rule rule) {
        if (rule.delay() != null && (rule.delay().isNegative() || rule.delay().compareTo(LONGEST_DELAY) > 0)) {
            error("delay", "has to be at least 0 and at most " + LONGEST_DELAY.toDays() + " days");
        }
        if (!rule.cancelledBy().isEmpty() && rule.delay() == null && rule.quietHours() == null) {
            error("cancelledBy", "is only of use with a delay or quiet hours: what has left cannot be called off");
        }
    }

    private void line(String field, String value, int most) {
        if (value == null || value.isBlank()) {
            error(field, "is missing");
        } else if (value.length() > most || value.chars().anyMatch(Character::isISOControl)) {
            error(field, "has to be one line of at most " + most + " characters");
        }
    }

    private void error(String field, String message) {
        errors.add(new FieldError(field, message));
    }
}

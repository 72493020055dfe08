package org.postcommit.rule;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.postcommit.api.Event;
import org.postcommit.api.directory.Person;
import org.postcommit.api.rule.Criteria;
import org.postcommit.api.rule.EventType;
import org.postcommit.api.rule.FieldKind;
import org.postcommit.api.rule.QuietHours;
import org.postcommit.api.rule.Rule;
import org.postcommit.directory.People;

/** The tracker's people, events and rules. */
final class Examples {

    static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    static final EventType ISSUE_CHANGED = new EventType(
            "issue.changed",
            null,
            Map.of(
                    "title", FieldKind.TEXT,
                    "status", FieldKind.TEXT,
                    "priority", FieldKind.NUMBER,
                    "submitter", FieldKind.PERSON,
                    "due", FieldKind.TIME),
            null);

    private static final List<Person> PEOPLE = List.of(
            new Person("ada", "Ada", List.of("ada@example.org"), "en", "Europe/London", List.of("support")),
            new Person(
                    "bob",
                    "Bob",
                    List.of("bob@example.org", "bob@example.com"),
                    "de",
                    "Europe/Berlin",
                    List.of("support")),
            new Person("eve", "Eve", List.of(), null, null, List.of()));

    private Examples() {}

    static People people() {
        return new People() {
            @Override
            public Optional<Person> person(String id) {
                return PEOPLE.stream()
                        .filter(it -> it.id().equalsIgnoreCase(id))
                        .findFirst();
            }

            @Override
            public List<Person> group(String name) {
                return PEOPLE.stream().filter(it -> it.groups().contains(name)).toList();
            }

            @Override
            public Optional<Person> byAddress(String address) {
                return PEOPLE.stream()
                        .filter(it -> it.addresses().contains(address.toLowerCase(Locale.ROOT)))
                        .findFirst();
            }
        };
    }

    static Subscribers subscribers(String... ids) {
        return new Subscribers() {
            @Override
            List<String> of(String rule) {
                return Arrays.asList(ids);
            }
        };
    }

    /** Bob closes Ada's issue. */
    static Event closing() {
        return closing("bob");
    }

    static Event closing(String actor) {
        return Event.ofType("issue.changed")
                .action("update")
                .key("ISSUE-7")
                .actor(actor)
                .before(Map.of("title", "Printer", "status", "open", "priority", 3L, "submitter", "ada"))
                .after(Map.of("title", "Printer", "status", "closed", "priority", 3L, "submitter", "ada"))
                .at(Clock.systemUTC().instant())
                .build();
    }

    static Evaluated evaluate(Rule rule, Event event) {
        Facts facts = Facts.of(event, ISSUE_CHANGED);
        return CompiledRule.of(rule).evaluate(facts, new Recipients(facts, people(), subscribers("ada", "eve")), NOON);
    }

    /** Tells the submitter when an issue is postponed, rejected or closed, unless he did it himself. */
    static RuleDraft rule() {
        return new RuleDraft();
    }

    /** A rule with some parts of its own. */
    static final class RuleDraft {
        private Criteria criteria =
                new Criteria(false, null, null, null, List.of("postponed", "rejected", "closed"), null);
        private String condition;
        private List<String> to = List.of("field:submitter");
        private List<String> cc = List.of();
        private List<String> bcc = List.of();
        private boolean excludeActor = true;
        private QuietHours quietHours;
        private java.time.Duration delay;
        private List<String> cancelledBy = List.of();
        private String key = "issue-closed";

        RuleDraft key(String value) {
            key = value;
            return this;
        }

        RuleDraft criteria(Criteria value) {
            criteria = value;
            return this;
        }

        RuleDraft condition(String value) {
            condition = value;
            return this;
        }

        RuleDraft to(String... value) {
            to = List.of(value);
            return this;
        }

        RuleDraft cc(String... value) {
            cc = List.of(value);
            return this;
        }

        RuleDraft bcc(String... value) {
            bcc = List.of(value);
            return this;
        }

        RuleDraft includeActor() {
            excludeActor = false;
            return this;
        }

        RuleDraft quietHours(QuietHours value) {
            quietHours = value;
            return this;
        }

        RuleDraft delay(java.time.Duration value, String... cancelling) {
            delay = value;
            cancelledBy = List.of(cancelling);
            return this;
        }

        Rule build() {
            return new Rule(
                    key,
                    "Tell the submitter",
                    true,
                    "issue.changed",
                    "010",
                    criteria,
                    condition,
                    to,
                    cc,
                    bcc,
                    excludeActor,
                    "issue-closed",
                    null,
                    null,
                    null,
                    quietHours,
                    delay,
                    cancelledBy,
                    false);
        }
    }
}

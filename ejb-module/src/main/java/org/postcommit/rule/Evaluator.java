package org.postcommit.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postcommit.api.Event;
import org.postcommit.api.FieldError;
import org.postcommit.api.InvalidEventException;
import org.postcommit.api.json.JsonData;
import org.postcommit.api.json.UnfitDataException;
import org.postcommit.api.rule.Rule;
import org.postcommit.config.Editions;
import org.postcommit.directory.People;

/** Holds events against the rules that count now. Reads in the transaction in progress, stores nothing. */
@ApplicationScoped
public class Evaluator {

    @Inject
    private RuleStore store;

    @Inject
    private Editions editions;

    @Inject
    private People people;

    @Inject
    private Subscribers subscribers;

    @Inject
    private Clock clock;

    private volatile Edition kept = new Edition(null, new RuleBook(List.of(), List.of()));

    private record Edition(UUID id, RuleBook book) {}

    /**
     * The event with plain values and a time.
     *
     * @throws InvalidEventException naming everything that is wrong with it
     */
    public Event checked(Event given) {
        List<FieldError> errors = new ArrayList<>();
        Event event = plain(given, errors);
        errors.addAll(new EventCheck().errorsIn(event, book().type(event.type()).orElse(null)));
        if (!errors.isEmpty()) {
            throw new InvalidEventException(errors);
        }
        return event;
    }

    private Event plain(Event event, List<FieldError> errors) {
        return new Event(
                event.type(),
                event.action(),
                event.key(),
                event.actor(),
                plain("before", event.before(), errors),
                plain("after", event.after(), errors),
                event.at() == null ? clock.instant() : event.at(),
                event.idempotencyKey());
    }

    private static Map<String, Object> plain(String field, Map<String, Object> data, List<FieldError> errors) {
        try {
            return JsonData.plain(data);
        } catch (UnfitDataException e) {
            errors.add(e.in(field));
            return Map.of();
        }
    }

    /** What each active rule about the event's type says, in the order in which they fire. */
    public List<Evaluated> evaluate(Event event) {
        RuleBook book = book();
        return evaluate(event, book, book.about(event.type()));
    }

    /** The same, with a rule as it is being written among them in place of the stored one. */
    public List<Evaluated> evaluate(Event event, Rule instead) {
        List<Rule> rules = new ArrayList<>(store.rules());
        rules.removeIf(rule -> rule.key().equals(instead.key()));
        rules.add(instead);
        var book = new RuleBook(rules, store.types(), rule -> rule.active() || rule == instead);
        return evaluate(event, book, book.about(event.type()));
    }

    /** What one rule says to an event, active or not. */
    public Evaluated evaluate(Rule rule, Event event) {
        return evaluate(event, book(), List.of(CompiledRule.of(rule))).get(0);
    }

    private List<Evaluated> evaluate(Event event, RuleBook book, List<CompiledRule> rules) {
        if (rules.isEmpty()) {
            return List.of();
        }
        Facts facts = Facts.of(event, book.type(event.type()).orElse(null));
        var recipients = new Recipients(facts, people, subscribers);
        Instant now = clock.instant();
        return rules.stream().map(rule -> rule.evaluate(facts, recipients, now)).toList();
    }

    RuleBook book() {
        UUID current = editions.current(Editions.Of.RULES);
        Edition edition = kept;
        if (!current.equals(edition.id())) {
            edition = new Edition(current, new RuleBook(store.rules(), store.types()));
            kept = edition;
        }
        return edition.book();
    }
}

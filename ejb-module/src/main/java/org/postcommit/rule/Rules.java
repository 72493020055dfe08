package org.postcommit.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.postcommit.api.ConflictException;
import org.postcommit.api.FieldError;
import org.postcommit.api.admin.Page;
import org.postcommit.api.rule.EventType;
import org.postcommit.api.rule.InvalidRuleException;
import org.postcommit.api.rule.Rule;
import org.postcommit.api.rule.RuleRow;
import org.postcommit.config.Editions;

/** Writing rules and declaring event types, in the transaction in progress. */
@ApplicationScoped
public class Rules {

    @Inject
    private RuleStore store;

    @Inject
    private Reminders reminders;

    @Inject
    private Editions editions;

    @Inject
    private Clock clock;

    public Page<RuleRow> find(String q, String event, int page, int size) {
        return store.find(q, event, page, size);
    }

    public RuleRow get(String key) {
        return store.row(store.get(key));
    }

    /** Empty when it is not stored yet. */
    public Optional<Rule> stored(String key) {
        return key == null ? Optional.empty() : store.find(key).map(StoredRule::rule);
    }

    /**
     * @param templates tells whether one of this key is published
     */
    public List<FieldError> check(Rule rule, Predicate<String> templates) {
        return check(rule, store.types(), templates);
    }

    /** By the types as they will be. */
    static List<FieldError> check(Rule rule, List<EventType> types, Predicate<String> templates) {
        EventType declared = types.stream()
                .filter(type -> type.name().equals(rule.event()))
                .findFirst()
                .orElse(null);
        return new RuleCheck().errorsIn(rule, declared, templates);
    }

    public RuleRow put(Rule rule, Predicate<String> templates, String who) {
        refuse(check(rule, templates));
        return write(rule, who);
    }

    /** One that was checked. */
    RuleRow write(Rule rule, String who) {
        editions.lock(Editions.Of.RULES);
        StoredRule stored = store.put(rule, who, clock.instant());
        editions.renew(Editions.Of.RULES);
        return store.row(stored);
    }

    /** What waits for its time because of the rule is called off. */
    public void delete(String key) {
        editions.lock(Editions.Of.RULES);
        store.remove(store.get(key));
        reminders.callOffAll(key, clock.instant());
        editions.renew(Editions.Of.RULES);
    }

    /** Keys of the rules that send a template. */
    public List<String> using(String template) {
        return store.using(template);
    }

    public List<EventType> eventTypes() {
        return store.types();
    }

    public EventType put(EventType type) {
        List<FieldError> errors = new RuleCheck().errorsIn(type);
        store.rules().stream()
                .filter(rule -> rule.event().equals(type.name()))
                .forEach(rule -> new RuleCheck()
                        .errorsIn(rule, type, key -> true)
                        .forEach(error -> errors.add(new FieldError(
                                "fields",
                                "break the rule '" + rule.key() + "': its " + error.field() + " " + error.message()))));
        refuse(errors);
        editions.lock(Editions.Of.RULES);
        store.put(type);
        editions.renew(Editions.Of.RULES);
        return type;
    }

    public void deleteEventType(String name) {
        List<String> users = store.rules().stream()
                .filter(rule -> rule.event().equals(name))
                .map(Rule::key)
                .toList();
        if (!users.isEmpty()) {
            throw new ConflictException(
                    "Event type " + name + " is used by the rules " + users + ": change or delete them first.");
        }
        editions.lock(Editions.Of.RULES);
        store.removeType(name);
        editions.renew(Editions.Of.RULES);
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new InvalidRuleException(errors);
        }
    }
}

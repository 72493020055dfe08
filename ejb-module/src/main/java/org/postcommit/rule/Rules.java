package org.postcommit.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.postcommit.api.ConflictException;
import org.postcommit.api.FieldError;
import org.postcommit.api.admin.Page;
import org.postcommit.api.json.RuleJson;
import org.postcommit.api.json.RulesDocument;
import org.postcommit.api.rule.EventType;
import org.postcommit.api.rule.InvalidRuleException;
import org.postcommit.api.rule.Rule;
import org.postcommit.api.rule.RuleImport;
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

    private static List<FieldError> check(Rule rule, List<EventType> types, Predicate<String> templates) {
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

    private RuleRow write(Rule rule, String who) {
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

    public RulesDocument all() {
        return new RulesDocument(store.types(), store.rules());
    }

    /** All of it or, when anything is wrong, nothing. */
    public RuleImport read(
            RulesDocument document,
            List<FieldError> unreadable,
            Predicate<String> templates,
            boolean dryRun,
            String who) {
        List<FieldError> refused = new ArrayList<>(unreadable);
        Map<String, EventType> types = byName(store.types());
        types.putAll(byName(document.eventTypes()));
        for (int i = 0; i < document.eventTypes().size(); i++) {
            note(
                    "eventTypes[" + i + "].",
                    new RuleCheck().errorsIn(document.eventTypes().get(i)),
                    refused);
        }
        for (int i = 0; i < document.rules().size(); i++) {
            note("rules[" + i + "].", check(document.rules().get(i), List.copyOf(types.values()), templates), refused);
        }
        RuleImport report = compared(document, refused);
        if (refused.isEmpty() && !dryRun) {
            document.eventTypes().forEach(this::put);
            document.rules().stream()
                    .filter(rule -> !report.unchanged().contains(rule.key()))
                    .forEach(rule -> write(rule, who));
        }
        return report;
    }

    private static Map<String, EventType> byName(List<EventType> types) {
        return types.stream()
                .filter(type -> type.name() != null)
                .collect(Collectors.toMap(EventType::name, Function.identity(), (one, other) -> other));
    }

    private static void note(String where, List<FieldError> errors, List<FieldError> refused) {
        errors.forEach(error -> refused.add(new FieldError(where + error.field(), error.message())));
    }

    private RuleImport compared(RulesDocument document, List<FieldError> refused) {
        List<String> added = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        List<String> unchanged = new ArrayList<>();
        for (Rule rule : document.rules()) {
            Optional<Rule> old = stored(rule.key());
            boolean same = old.isPresent() && RuleJson.write(old.get()).equals(RuleJson.write(rule));
            (old.isEmpty() ? added : same ? unchanged : changed).add(String.valueOf(rule.key()));
        }
        return new RuleImport(added, changed, unchanged, List.copyOf(refused));
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new InvalidRuleException(errors);
        }
    }
}

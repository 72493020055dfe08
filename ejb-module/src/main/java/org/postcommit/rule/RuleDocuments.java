package org.postcommit.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.postcommit.api.FieldError;
import org.postcommit.api.json.RuleJson;
import org.postcommit.api.json.RulesDocument;
import org.postcommit.api.rule.EventType;
import org.postcommit.api.rule.Rule;
import org.postcommit.api.rule.RuleImport;

/** All rules and event types as one document, out and in, in the transaction in progress. */
@ApplicationScoped
public class RuleDocuments {

    @Inject
    private RuleStore store;

    @Inject
    private Rules rules;

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
            note(
                    "rules[" + i + "].",
                    Rules.check(document.rules().get(i), List.copyOf(types.values()), templates),
                    refused);
        }
        RuleImport report = compared(document, refused);
        if (refused.isEmpty() && !dryRun) {
            document.eventTypes().forEach(rules::put);
            document.rules().stream()
                    .filter(rule -> !report.unchanged().contains(rule.key()))
                    .forEach(rule -> rules.write(rule, who));
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
            Optional<Rule> old = rules.stored(rule.key());
            boolean same = old.isPresent() && RuleJson.write(old.get()).equals(RuleJson.write(rule));
            (old.isEmpty() ? added : same ? unchanged : changed).add(String.valueOf(rule.key()));
        }
        return new RuleImport(added, changed, unchanged, List.copyOf(refused));
    }
}

package org.postcommit.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.postcommit.api.rule.EventType;
import org.postcommit.api.rule.Rule;

/** All rules and event types as they stood at one moment. Never changes. */
class RuleBook {

    static final Comparator<Rule> ORDER = Comparator.comparing(Rule::order).thenComparing(Rule::key);

    private final Map<String, List<CompiledRule>> byEvent;
    private final Map<String, EventType> types;
    private final Map<String, List<String>> cancelling;

    RuleBook(List<Rule> rules, List<EventType> types) {
        this(rules, types, Rule::active);
    }

    /**
     * @param fires tells which of the rules count
     */
    RuleBook(List<Rule> rules, List<EventType> types, Predicate<Rule> fires) {
        this.byEvent = rules.stream()
                .filter(fires)
                .sorted(ORDER)
                .map(CompiledRule::of)
                .collect(Collectors.groupingBy(it -> it.rule().event()));
        this.types = types.stream().collect(Collectors.toMap(EventType::name, type -> type));
        this.cancelling = new HashMap<>();
        rules.forEach(rule -> rule.cancelledBy()
                .forEach(type -> cancelling
                        .computeIfAbsent(type, key -> new ArrayList<>())
                        .add(rule.key())));
    }

    /** Active ones, in the order in which they fire. */
    List<CompiledRule> about(String eventType) {
        return byEvent.getOrDefault(eventType, List.of());
    }

    /** Empty when the type is not declared. */
    Optional<EventType> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /** Keys of the rules whose waiting mails such an event calls off. */
    List<String> calledOffBy(String eventType) {
        return cancelling.getOrDefault(eventType, List.of());
    }
}

package org.postcommit.rule;

import java.time.Instant;
import java.util.Optional;
import org.postcommit.api.rule.Rule;

/** A rule ready to be held against events. Never changes, safe for many threads. */
class CompiledRule {

    private final Rule rule;
    private final Condition condition;
    private final String fault;
    private final QuietTime quiet;

    private CompiledRule(Rule rule, Condition condition, String fault) {
        this.rule = rule;
        this.condition = condition;
        this.fault = fault;
        this.quiet = rule.quietHours() == null ? null : QuietTime.of(rule.quietHours());
    }

    /** One whose condition cannot be understood fails whenever it is asked. */
    static CompiledRule of(Rule rule) {
        try {
            return new CompiledRule(rule, rule.condition() == null ? null : Condition.of(rule.condition()), null);
        } catch (RuleFault fault) {
            return new CompiledRule(rule, null, "the condition cannot be understood: " + fault.getMessage());
        }
    }

    Rule rule() {
        return rule;
    }

    Evaluated evaluate(Facts facts, Recipients recipients, Instant now) {
        if (fault != null) {
            return Evaluated.fails(rule, fault);
        }
        try {
            Optional<String> miss = CriteriaMatch.miss(rule.criteria(), facts);
            if (miss.isPresent()) {
                return Evaluated.skips(rule, miss.get());
            }
            if (condition != null && !condition.holds(recipients.conditionData())) {
                return Evaluated.skips(rule, "the condition is false: " + condition);
            }
            Audience audience = recipients.of(rule);
            return audience.isEmpty()
                    ? Evaluated.skips(rule, nobody())
                    : Evaluated.fires(rule, audience, sendAt(now), recipients.data());
        } catch (RuleFault e) {
            return Evaluated.fails(rule, e.getMessage());
        }
    }

    private String nobody() {
        return rule.excludeActor()
                ? "nobody is left to write to, the actor being excluded"
                : "there is nobody to write to";
    }

    private Instant sendAt(Instant now) {
        Instant wanted = rule.delay() == null ? now : now.plus(rule.delay());
        Instant allowed = quiet == null ? wanted : quiet.after(wanted);
        return allowed.isAfter(now) ? allowed : null;
    }
}

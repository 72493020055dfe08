package org.postcommit.rule;

import java.time.Instant;
import java.util.Map;
import org.postcommit.api.rule.Rule;
import org.postcommit.api.rule.Verdict;

/**
 * What a rule says to an event.
 *
 * @param reason what stopped it, or why it failed; {@code null} when it fires
 * @param sendAt when its mail is to leave; {@code null} for at once
 * @param data what its template may name; empty when it does not fire
 */
public record Evaluated(
        Rule rule, Verdict verdict, String reason, Audience audience, Instant sendAt, Map<String, Object> data) {

    static Evaluated fires(Rule rule, Audience audience, Instant sendAt, Map<String, Object> data) {
        return new Evaluated(rule, Verdict.FIRED, null, audience, sendAt, data);
    }

    static Evaluated skips(Rule rule, String reason) {
        return new Evaluated(rule, Verdict.SKIPPED, reason, Audience.NOBODY, null, Map.of());
    }

    static Evaluated fails(Rule rule, String reason) {
        return new Evaluated(rule, Verdict.FAILED, reason, Audience.NOBODY, null, Map.of());
    }

    /** It would fire, but its mail cannot be made. */
    public Evaluated failing(String why) {
        return fails(rule, why);
    }

    public boolean isFired() {
        return verdict == Verdict.FIRED;
    }
}

package org.postcommit.consent;

import java.time.Instant;
import java.util.UUID;
import org.postcommit.api.consent.ConsentState;

/**
 * What is said now, and how we know.
 *
 * @param source a short line
 * @param evidence may be {@code null}
 * @param language of the person, {@code null} when this says nothing about it
 * @param at when it was said
 * @param who recorded it, {@code null} for the person
 * @param campaign whose mail led to it, may be {@code null}
 */
record Decision(
        Key key,
        ConsentState state,
        String source,
        String evidence,
        String language,
        Instant at,
        String who,
        UUID campaign) {

    /** {@code null} while nothing is decided: what stood before stands. */
    Boolean granted() {
        return state == ConsentState.PENDING ? null : state == ConsentState.GRANTED;
    }

    /** Something else that is said with it. */
    Decision also(Key otherKey, ConsentState otherState) {
        return new Decision(otherKey, otherState, source, evidence, language, at, who, campaign);
    }
}

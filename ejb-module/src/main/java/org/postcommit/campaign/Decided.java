package org.postcommit.campaign;

import java.util.UUID;
import org.postcommit.message.Texts;

/**
 * What becomes of a member.
 *
 * @param reason may be {@code null}
 * @param recipient {@code null} without a mail
 */
record Decided(long position, Outcome outcome, String reason, UUID recipient) {

    static final int MOST_REASON = 500;

    Decided {
        reason = Texts.fit(reason, MOST_REASON);
    }

    static Decided without(Candidate candidate, Outcome outcome, String reason) {
        return new Decided(candidate.position(), outcome, reason, null);
    }
}

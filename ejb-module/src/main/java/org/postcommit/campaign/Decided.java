package org.postcommit.campaign;

import java.util.UUID;

/**
 * What becomes of a member.
 *
 * @param reason may be {@code null}
 * @param recipient {@code null} without a mail
 */
record Decided(long position, Outcome outcome, String reason, UUID recipient) {

    private static final int MOST = 500;

    Decided {
        reason = reason == null || reason.length() <= MOST ? reason : reason.substring(0, MOST);
    }

    static Decided without(Candidate candidate, Outcome outcome, String reason) {
        return new Decided(candidate.position(), outcome, reason, null);
    }
}

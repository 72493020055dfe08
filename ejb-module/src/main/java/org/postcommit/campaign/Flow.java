package org.postcommit.campaign;

import java.time.Instant;

/** What reader and writer of the step that hands over mails know together. */
final class Flow {

    private final Pacing pacing;
    private boolean idle;
    private Instant rest = Instant.MIN;
    private long after;

    Flow(Pacing pacing) {
        this.pacing = pacing;
    }

    Pacing pacing() {
        return pacing;
    }

    void came(HandOver.Chunk chunk, Instant now) {
        pacing.handedOver(chunk.mails(), now);
        idle = chunk.decided() == 0;
        after = chunk.after();
    }

    /** Nobody up to this position waits. */
    long after() {
        return after;
    }

    /** Everybody who waits is in a domain that rests. */
    void rest(Instant until) {
        rest = until;
    }

    boolean isResting(Instant now) {
        return now.isBefore(rest);
    }

    /** Whether there was nothing to do the last time. */
    boolean isIdle() {
        return idle;
    }
}

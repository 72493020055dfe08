package org.postcommit.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.postcommit.api.mailer.Outcome;

/**
 * Keeps mail away from a relay that cannot be talked to, so that a dead relay costs no attempts. One per mailer and
 * node. Opens after so many such faults in a row, at once for TLS and login. When the relay answers again, mail starts
 * with one conversation at a time, and one more with each that goes well.
 */
class Breaker {

    private static final Logger LOG = Logger.getLogger(Breaker.class);
    private static final int SERVICE_NOT_AVAILABLE = 421;
    private static final int TOLERATED_421 = 2;

    /** More conversations at once than any node has. */
    private static final int UNLIMITED = 64;

    private final String mailer;
    private final int threshold;
    private final Clock clock;

    private int faults;
    private int refusals;
    private int talking;
    private int allowed = UNLIMITED;
    private Instant openSince;
    private Outcome.RelayDown cause;

    Breaker(String mailer, int threshold, Clock clock) {
        this.mailer = mailer;
        this.threshold = threshold;
        this.clock = clock;
    }

    /**
     * Waits for a turn to talk to the relay; every {@code true} is followed by one {@link #left}.
     *
     * @param urgent goes at once, also while the breaker is open
     * @return {@code false}: leave it alone for now
     */
    synchronized boolean enter(boolean urgent, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!urgent && openSince == null && talking >= allowed && end - System.nanoTime() > 0) {
            pause();
        }
        if (!urgent && (openSince != null || talking >= allowed)) {
            return false;
        }
        talking++;
        return true;
    }

    private void pause() {
        try {
            wait(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The server stops.", e);
        }
    }

    /** The conversation is over. */
    synchronized void left() {
        talking--;
        notifyAll();
    }

    /** Takes note of an outcome; from the third 421 in a row it is the relay's, not the mail's (RFC 5321 §3.8). */
    synchronized Outcome judge(Outcome outcome) {
        Outcome judged = outcome;
        if (outcome instanceof Outcome.Transient refusal && isNotAvailable(refusal)) {
            refusals++;
            judged = refusals > TOLERATED_421 ? new Outcome.RelayDown(refusal.fault(), false) : outcome;
        } else if (!(outcome instanceof Outcome.RelayDown)) {
            refusals = 0;
        }
        if (judged instanceof Outcome.RelayDown down) {
            fault(down);
        } else if (!(judged instanceof Outcome.Local)) {
            close();
        }
        return judged;
    }

    /** Takes note of what a probe found; it sends no mail, so it ends no row of 421s. */
    synchronized void probed(Outcome outcome) {
        if (outcome instanceof Outcome.RelayDown down) {
            fault(down);
        } else {
            close();
        }
    }

    private static boolean isNotAvailable(Outcome.Transient refusal) {
        Integer code = refusal.fault().smtpCode();
        return code != null && code == SERVICE_NOT_AVAILABLE;
    }

    private void fault(Outcome.RelayDown down) {
        faults++;
        cause = down;
        boolean resuming = allowed < UNLIMITED;
        if (openSince == null && (down.alarm() || resuming || faults >= threshold)) {
            openSince = clock.instant();
            allowed = 1;
            LOG.log(
                    down.alarm() ? Logger.Level.ERROR : Logger.Level.WARN,
                    "Mailer '" + mailer + "' is stopped, its relay cannot be used: "
                            + down.fault().summary());
        }
        notifyAll();
    }

    /** The relay answered. */
    private void close() {
        faults = 0;
        if (openSince != null) {
            LOG.infof("Mailer '%s' goes on, its relay answers again.", mailer);
            openSince = null;
            cause = null;
        } else if (allowed < UNLIMITED) {
            allowed++;
        }
        notifyAll();
    }

    synchronized boolean isOpen() {
        return openSince != null;
    }

    synchronized BreakerState state() {
        return new BreakerState(
                openSince != null,
                openSince,
                cause == null ? null : cause.fault().summary());
    }
}

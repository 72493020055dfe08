package org.postcommit.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.postcommit.config.Settings;
import org.postcommit.mailer.Outcome;

/**
 * Stops delivery on this node when the relay cannot be talked to, so that a dead relay costs no attempts. Opens after
 * {@code POSTCOMMIT_BREAKER_THRESHOLD} such faults in a row, at once for TLS and login; {@link RelayProbe} closes it.
 */
@ApplicationScoped
public class Breaker {

    private static final Logger LOG = Logger.getLogger(Breaker.class);
    private static final int SERVICE_NOT_AVAILABLE = 421;
    private static final int TOLERATED_421 = 2;

    @Inject
    private Settings settings;

    @Inject
    private ListenerSwitch listener;

    @Inject
    private Clock clock;

    private int faults;
    private int refusals;
    private Instant openSince;
    private Outcome.RelayDown cause;

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

    private static boolean isNotAvailable(Outcome.Transient refusal) {
        Integer code = refusal.fault().smtpCode();
        return code != null && code == SERVICE_NOT_AVAILABLE;
    }

    private void fault(Outcome.RelayDown down) {
        faults++;
        cause = down;
        if (openSince == null && (down.alarm() || faults >= settings.breakerThreshold())) {
            openSince = clock.instant();
            LOG.log(
                    down.alarm() ? Logger.Level.ERROR : Logger.Level.WARN,
                    "Delivery is stopped, the relay cannot be used: "
                            + down.fault().summary());
            listener.stop(ListenerSwitch.Reason.RELAY);
        }
    }

    /** The relay answered. */
    synchronized void close() {
        faults = 0;
        if (openSince != null) {
            LOG.infof("Delivery goes on, the relay answers again.");
            openSince = null;
            cause = null;
            refusals = 0;
            listener.start(ListenerSwitch.Reason.RELAY);
        }
    }

    public synchronized boolean isOpen() {
        return openSince != null;
    }

    public synchronized State state() {
        return new State(
                openSince != null,
                openSince,
                cause == null ? null : cause.fault().summary());
    }

    /**
     * @param since when it was opened, {@code null} while delivery runs
     * @param cause the relay's last fault, {@code null} when there was none since it answered last
     */
    public record State(boolean open, Instant since, String cause) {}
}

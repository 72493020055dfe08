package org.postcommit.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the environment says, read once at start and checked. The names are in the README's table: {@code probeInterval}
 * is {@code POSTCOMMIT_PROBE_INTERVAL_MS} or the system property {@code postcommit.probe.interval.ms}. What can be changed
 * later is in {@link RuntimeSettings}.
 *
 * @param smtpLogin used when the mail session has no credentials
 * @param envelopeFrom reverse-path of everything sent
 * @param sendDeadline how long one JMS message may spend on SMTP
 * @param txTimeout transaction timeout of the listeners
 * @param lease how long a claimed recipient belongs to the node that claimed it
 * @param staleAfter when a recipient that was handed to the queue and never came back is handed over again
 * @param window how many recipients may wait in the queue at once
 * @param rateLimitPerMinute how often a producer may submit through the REST door of a node; 0 is no limit
 * @param misread what is no value of its setting, each with its cure
 */
public record Settings(
        String from,
        Optional<String> replyTo,
        String envelopeFrom,
        SmtpLogin smtpLogin,
        SmtpTls smtpTls,
        Duration smtpTimeout,
        Duration redeliveryDelay,
        double redeliveryMultiplier,
        Duration redeliveryMaxDelay,
        Duration sweepInterval,
        Duration probeInterval,
        int breakerThreshold,
        Duration sendDeadline,
        Duration txTimeout,
        Duration lease,
        Duration staleAfter,
        int window,
        MailerSettings mailers,
        int rateLimitPerMinute,
        List<String> misread)
        implements StartSettings {

    /** What to log in with; an empty user means no login. The mail session's own credentials go first. */
    public record SmtpLogin(String user, String password) {

        @Override
        public String toString() {
            return "SmtpLogin[" + user + "]";
        }
    }

    /** How the connection to the relay is protected (RFC 3207, RFC 8314). */
    public enum SmtpTls {
        NONE,
        STARTTLS,
        IMPLICIT
    }

    /** When attempts follow a failed one. */
    public Backoff backoff() {
        return new Backoff(redeliveryDelay, redeliveryMultiplier, redeliveryMaxDelay);
    }

    /** Also what does not fit together. */
    @Override
    public List<String> faults() {
        List<String> faults = new ArrayList<>(misread);
        shorter(faults, "SMTP_TIMEOUT_MS", smtpTimeout, "SEND_DEADLINE_MS", sendDeadline);
        shorter(faults, "SEND_DEADLINE_MS", sendDeadline, "TX_TIMEOUT_S", txTimeout);
        shorter(faults, "TX_TIMEOUT_S", txTimeout, "LEASE_MS", lease);
        return faults;
    }

    private static void shorter(List<String> faults, String name, Duration value, String otherName, Duration other) {
        if (value.compareTo(other) >= 0) {
            faults.add("POSTCOMMIT_" + name + " (" + value.toMillis() + " ms) has to be shorter than POSTCOMMIT_"
                    + otherName + " (" + other.toMillis() + " ms): lower the first or raise the second.");
        }
    }
}

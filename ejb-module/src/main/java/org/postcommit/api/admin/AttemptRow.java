package org.postcommit.api.admin;

import java.io.Serializable;
import java.time.Instant;

/**
 * One conversation with a relay about one recipient.
 *
 * @param outcome ACCEPTED, TRANSIENT, PERMANENT, AMBIGUOUS or LOCAL
 * @param phase where the conversation stood: CONNECT, MAIL, RCPT, DATA, BODY
 * @param smtpCode the relay's reply code (RFC 5321 §4.2), {@code null} when there was none
 * @param enhancedCode such as {@code 5.1.1} (RFC 3463), {@code null} when there was none
 * @param traceback stack trace of the failure, {@code null} when accepted
 * @param redirectedTo where the mail went instead of the recipient's address, {@code null} when it went there
 */
public record AttemptRow(
        Instant at,
        String outcome,
        String phase,
        Integer smtpCode,
        String enhancedCode,
        String relay,
        String node,
        int durationMs,
        String traceback,
        String redirectedTo)
        implements Serializable {}

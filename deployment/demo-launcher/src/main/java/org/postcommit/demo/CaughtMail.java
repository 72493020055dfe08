package org.postcommit.demo;

import java.time.Instant;

/**
 * A mail that arrived.
 *
 * @param number counts from 1 in the order of arrival
 * @param text the plain body, may be empty
 * @param html the HTML body, may be empty
 * @param source the mail as it came over the wire
 */
public record CaughtMail(
        long number,
        String from,
        String to,
        String subject,
        String messageId,
        Instant receivedAt,
        String text,
        String html,
        String source) {}

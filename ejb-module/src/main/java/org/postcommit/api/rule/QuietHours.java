package org.postcommit.api.rule;

import java.io.Serializable;

/**
 * When nobody wants mail: what comes up then waits until they are over.
 *
 * @param from local time such as {@code 22:00}
 * @param to local time such as {@code 07:00}; earlier than {@code from} when a night lies between
 * @param zone IANA zone such as {@code Europe/Berlin}
 */
public record QuietHours(String from, String to, String zone) implements Serializable {}

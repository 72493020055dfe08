package org.postcommit.api.admin;

import java.io.Serializable;

/**
 * What came of a test call.
 *
 * @param taken whether the endpoint answered with a 2xx
 * @param result for example {@code HTTP 200} or {@code could not connect}
 * @param durationMs how long it took
 */
public record WebhookProbe(boolean taken, String result, long durationMs) implements Serializable {}

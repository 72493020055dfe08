package org.postcommit.api.account;

import java.io.Serializable;

/**
 * What came of connecting and logging in.
 *
 * @param ok whether mail could go, or be fetched
 * @param text what was found, or what is wrong, for people
 */
public record ConnectionTest(boolean ok, String text, long durationMs) implements Serializable {}

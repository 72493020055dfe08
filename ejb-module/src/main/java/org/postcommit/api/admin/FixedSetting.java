package org.postcommit.api.admin;

import java.io.Serializable;

/**
 * A setting that is read at start.
 *
 * @param variable the environment variable
 * @param value what counts, with its unit where the name does not say it; empty when it is not set
 */
public record FixedSetting(String variable, String value) implements Serializable {}

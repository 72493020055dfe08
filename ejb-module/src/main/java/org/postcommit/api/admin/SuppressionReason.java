package org.postcommit.api.admin;

import java.io.Serializable;

/**
 * A reason that is given on the suppression list.
 *
 * @param size how many addresses are listed for it, expired ones too
 */
public record SuppressionReason(String reason, long size) implements Serializable {}

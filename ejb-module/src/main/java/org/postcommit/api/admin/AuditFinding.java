package org.postcommit.api.admin;

import java.io.Serializable;
import java.util.UUID;

/**
 * A recipient whose row and attempts do not tell the same story.
 *
 * @param what says what does not agree
 */
public record AuditFinding(UUID recipientId, String what) implements Serializable {}

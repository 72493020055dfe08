package org.postcommit.api.mailer;

import java.io.Serializable;

/**
 * Who a relay is told the mail is from and for (RFC 5321 §2.3.1); one recipient, so that each reply speaks of one
 * address.
 */
public record Envelope(ReversePath from, String recipient) implements Serializable {}

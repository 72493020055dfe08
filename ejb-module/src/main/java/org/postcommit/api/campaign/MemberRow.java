package org.postcommit.api.campaign;

import java.io.Serializable;
import java.util.UUID;

/**
 * A member in a list, in the order in which mails are written.
 *
 * @param reason why there was no mail, or why it failed; may be {@code null}
 * @param recipient the recipient with its attempts; {@code null} while, or because, there is no mail
 */
public record MemberRow(
        long position, String address, String name, String language, MemberStatus status, String reason, UUID recipient)
        implements Serializable {}

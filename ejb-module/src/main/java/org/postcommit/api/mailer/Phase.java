package org.postcommit.api.mailer;

/** Where a conversation with a relay stood (RFC 5321 §3). */
public enum Phase {
    /** Before any relay was asked. */
    PREPARE,
    /** Connection, greeting, STARTTLS, AUTH. */
    CONNECT,
    MAIL,
    RCPT,
    DATA,
    /** The content and the final reply to it. */
    BODY
}

package org.postcommit.api.bounce;

/** What a mail in the mailbox turned out to be. */
public enum BounceKind {
    /** The mail cannot be delivered: status 5.x, but not 5.2.2 (RFC 3463). */
    HARD,
    /** The mail could not be delivered this time: status 4.x, or 5.2.2, the mailbox is full. */
    SOFT,
    /** It is still being tried; another report may follow. */
    DELAYED,
    /** The reader called the mail unwanted (RFC 5965). */
    COMPLAINT,
    /** Somebody is out of office, has received or read the mail: no bounce (RFC 3834, RFC 8098). */
    AUTO_REPLY,
    /** A mail that is no report. Somebody should look. */
    UNKNOWN,
    /** A mail, perhaps a report, that could not be understood. Somebody should look. */
    UNPARSABLE
}

package org.postcommit.it.smtp;

/** Where a conversation stands when the relay has to say something. */
public enum Step {
    /** The client has connected. */
    BANNER,
    EHLO,
    STARTTLS,
    AUTH,
    MAIL,
    RCPT,
    DATA,
    /** Half a megabyte of the body was read; only an answer other than {@link Answer#ok()} interrupts it. */
    BODY,
    /** The dot that ends the body. */
    DOT,
    QUIT,
    /** RSET, NOOP and the like. */
    OTHER
}

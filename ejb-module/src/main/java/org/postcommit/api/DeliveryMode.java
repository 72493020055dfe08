package org.postcommit.api;

/** How a mail gets from the committed transaction to the relay. */
public enum DeliveryMode {
    /** Rows and a JMS message join the transaction; a message-driven bean sends. The caller never talks SMTP. */
    QUEUE,
    /** Rows join the transaction; right after commit the caller's thread sends them, and what was left over. */
    DEFERRED,
    /** Nothing is stored before; right after commit the caller's thread tries once and stores what failed. */
    DIRECT
}

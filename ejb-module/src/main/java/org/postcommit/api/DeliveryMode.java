package org.postcommit.api;

/** How a mail gets from the committed transaction to the relay. */
public enum DeliveryMode {
    /** Rows and a JMS message join the transaction; a message-driven bean sends. The caller never talks SMTP. */
    QUEUE
}

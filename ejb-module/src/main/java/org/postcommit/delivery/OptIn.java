package org.postcommit.delivery;

/**
 * What somebody has to have asked for to get a mail.
 *
 * @param store 0 when the mail is no store's
 */
public record OptIn(String topic, int store) {

    /** {@code null} when the mail has no topic. */
    static OptIn of(String topic, int store) {
        return topic == null ? null : new OptIn(topic, store);
    }
}

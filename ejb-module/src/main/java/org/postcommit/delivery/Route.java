package org.postcommit.delivery;

/** By what a delivery was brought about, which decides who sees to the next attempt. */
enum Route {
    /** A JMS message: the broker's redelivery is the backoff, its dead-letter queue the end. */
    BROKER,
    /** An operator: one attempt whatever the status, and past an open breaker; then the broker goes on. */
    SEND_NOW,
    /** The thread that committed: whatever is left to do waits in the database for the next cycle or the sweep. */
    AFTER_COMMIT
}

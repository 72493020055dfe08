package org.postcommit.api.consent;

/** What somebody has said about a topic. */
public enum ConsentState {
    /** Yes. */
    GRANTED,
    /** No. */
    DENIED,
    /** Somebody has asked for it; the mail that asks for confirmation was not answered yet. What stood before stands. */
    PENDING,
    /** In the history only: a "no" to everything or to all stores that stands no more, because of a "yes" after it. */
    CLEARED
}

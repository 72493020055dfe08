package org.postcommit.api;

/** What happens when a relay took the whole mail and then did not answer: it may or may not have been accepted. */
public enum AmbiguityPolicy {
    /** Sent a second time with the same Message-ID; a second ambiguous outcome is an ERROR. */
    RESEND_ONCE,
    /** ERROR at once; an operator decides. */
    HOLD
}

package org.postcommit.api.admin;

/** What has become of a dead letter. */
public enum DeadLetterState {
    /** Nobody has done anything about it. */
    OPEN,
    /** Its recipients were given a new set of attempts. */
    REPLAYED,
    /** Somebody has seen it and leaves its recipients as they are. */
    DISCARDED
}

package org.postcommit.api;

/** Order among mails that wait at the same time. */
public enum Priority {
    LOW,
    NORMAL,
    HIGH
}

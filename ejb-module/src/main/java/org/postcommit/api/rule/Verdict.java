package org.postcommit.api.rule;

/** What became of a rule when an event was raised. */
public enum Verdict {
    /** It made a notification. */
    FIRED,
    /** A criterion, the condition, or the want of recipients stopped it. */
    SKIPPED,
    /** It could not be evaluated or its mail not be made. */
    FAILED
}

package org.postcommit.campaign;

/** What has become of a member's row. */
enum Outcome {
    WAITING,
    NOT_OPTED_IN,
    SUPPRESSED,
    DUPLICATE,
    /** No mail could be written. */
    FAILED,
    /** There is a recipient, whose status says the rest. */
    PREPARED,
    /** The campaign was called off before there was a mail. */
    CANCELLED
}

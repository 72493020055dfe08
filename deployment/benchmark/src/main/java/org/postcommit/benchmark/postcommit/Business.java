package org.postcommit.benchmark.postcommit;

/** What the shop does about one order. */
enum Business {
    /** Sends a mail it has written itself. */
    MAIL,
    /** Lets a template write it, in the customer's language. */
    TEMPLATE,
    /** Says that the order was shipped, which a rule makes a mail of. */
    EVENT,
    /** Says that the order was packed, which no rule makes a mail of. */
    QUIET_EVENT
}

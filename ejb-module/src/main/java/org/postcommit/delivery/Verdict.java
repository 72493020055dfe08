package org.postcommit.delivery;

import java.time.Duration;

/** What has to happen to the JMS message about one recipient. */
sealed interface Verdict {

    /** Nothing is left to do. */
    record Done() implements Verdict {}

    /** An attempt failed for the moment: roll back, or hand a straggler of a chunk over alone. */
    record Retry(Duration delay) implements Verdict {}

    /** The last allowed attempt failed: roll back, so that the broker gives up too. */
    record Exhausted() implements Verdict {}

    /** No attempt was made: send the id again later and acknowledge. */
    record Later(Duration delay) implements Verdict {}

    /** There is no such row yet, or no more: roll back, the broker's limit ends it. */
    record Missing() implements Verdict {}
}

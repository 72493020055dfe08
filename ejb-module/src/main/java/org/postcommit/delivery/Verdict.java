package org.postcommit.delivery;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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

    /** The database failed: roll back, no attempt is used. */
    record Broken() implements Verdict {}

    /** There is no such row yet, or no more: look again in a moment, then roll back; the broker's limit ends it. */
    record Missing() implements Verdict {}

    static Map<UUID, Verdict> forAll(List<UUID> recipients, Verdict verdict) {
        Map<UUID, Verdict> verdicts = new HashMap<>();
        recipients.forEach(id -> verdicts.put(id, verdict));
        return verdicts;
    }
}

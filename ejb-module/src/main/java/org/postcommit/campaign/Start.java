package org.postcommit.campaign;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** When clocks in a zone show a time. */
record Start(LocalDateTime time, ZoneId zone) {

    /** A time that is skipped is read as if the clock had not been moved; of one that comes twice, the first. */
    Instant instant() {
        return time.atZone(zone).toInstant();
    }
}

package org.postcommit.it;

import static org.postcommit.it.Eventually.within;

import java.time.Duration;
import org.postcommit.it.server.Management;
import org.postcommit.it.server.Station;

/** The queues of the JMS door: of what came in, and of what could not be taken in. */
record DoorQueues(Station station) {

    long messages() {
        try (Management management = station.management()) {
            return management.messages("PostcommitNotifications") + management.messages("PostcommitNotificationsDead");
        }
    }

    void assertEmpty() {
        within(Duration.ofSeconds(60)).until(() -> messages() == 0);
    }
}

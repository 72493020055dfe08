package org.postcommit.delivery;

import java.util.ArrayList;
import java.util.List;

/** Finds everything that is wrong with the configuration of the server that delivery runs on. */
class ServerCheck {

    private static final String DOOR = "jms.queue.PostcommitNotifications";

    private final List<String> faults = new ArrayList<>();
    private final ServerModel server;

    /** @param server one that runs */
    ServerCheck(ServerModel server) {
        this.server = server;
    }

    /** Each with its cure. */
    List<String> faults() {
        checkBroker("PostcommitDelivery");
        checkBroker("PostcommitSendNow");
        checkDoor();
        checkDataSource();
        return faults;
    }

    private void checkBroker(String queue) {
        String match = "jms.queue." + queue;
        checkDeadLetters(match, "PostcommitDeadLetter", "mail");
        checkRedeliveryDelay(match);
    }

    /** What the JMS door cannot take in has to stay in a queue for as long as that lasts. */
    private void checkDoor() {
        checkDeadLetters(DOOR, "PostcommitNotificationsDead", "notifications");
        checkRedeliveryDelay(DOOR);
        if (server.addressSetting(DOOR + "Dead", "maxDeliveryAttempts")
                .map(n -> ((Number) n).intValue() != -1)
                .orElse(true)) {
            faults.add("The address setting " + DOOR + "Dead has a limit of attempts, notifications would be lost while"
                    + " the database is away: set its max-delivery-attempts to -1 (deployment/wildfly/messaging.cli).");
        }
    }

    private void checkDeadLetters(String match, String queue, String what) {
        if (server.addressSetting(match, "deadLetterAddress")
                .filter(("jms.queue." + queue)::equals)
                .isEmpty()) {
            faults.add("The address setting " + match + " has not the dead-letter-address jms.queue." + queue + ", "
                    + what + " would be lost after the last attempt: set it (deployment/wildfly/messaging.cli).");
        }
    }

    private void checkRedeliveryDelay(String match) {
        if (server.addressSetting(match, "maxRedeliveryDelay")
                .map(n -> ((Number) n).longValue() <= 0)
                .orElse(true)) {
            faults.add("The address setting " + match + " has no max-redelivery-delay, so its redelivery-delay would do"
                    + " nothing: set it.");
        }
    }

    private void checkDataSource() {
        if (!server.hasXaDataSource("java:jboss/datasources/PostcommitDS")) {
            faults.add("java:jboss/datasources/PostcommitDS is no XA data source, rows and messages would not commit"
                    + " together: define it by xa-data-source add (deployment/wildfly).");
        }
    }
}

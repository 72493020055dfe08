package org.postcommit.it.server;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a server is started. Two tests with equal setups share one server.
 *
 * @param database which configuration it uses
 * @param environment what is set besides the addresses of relay and database
 */
public record Setup(Database database, Map<String, String> environment) {

    /** Order of test classes that start a server of their own: after all that share one. */
    public static final int OF_ITS_OWN = Integer.MAX_VALUE;

    /** Order of test classes that share a server, and leave it unfit for others. */
    public static final int LAST_OF_THOSE_THAT_SHARE = OF_ITS_OWN - 1;

    /** The two configurations of the product. */
    public enum Database {
        H2("standalone-postcommit.xml"),
        POSTGRESQL("standalone-postcommit-postgresql.xml");

        private final String config;

        Database(String config) {
            this.config = config;
        }

        public String config() {
            return config;
        }
    }

    public Setup {
        environment = Map.copyOf(environment);
    }

    public static Setup h2() {
        return of(Database.H2);
    }

    public static Setup postgresql() {
        return of(Database.POSTGRESQL);
    }

    /** The endpoints of webhooks live on this machine; the server's example is the customer's data source. */
    private static Setup of(Database database) {
        return new Setup(database, impatient())
                .with("POSTCOMMIT_WEBHOOK_INTERNAL", "on")
                .with("POSTCOMMIT_WEBHOOK_RETRY_MS", 200)
                .with(
                        "POSTCOMMIT_SEGMENT_SOURCES",
                        "java:jboss/datasources/ExampleDS,java:jboss/datasources/PostcommitDS")
                .with("POSTCOMMIT_SEGMENT_TIMEOUT_MS", 1_000)
                .with("POSTCOMMIT_SEGMENT_MAX_ROWS", 10_000);
    }

    public Setup with(String variable, Object value) {
        Map<String, String> changed = new LinkedHashMap<>(environment);
        changed.put(variable, value.toString());
        return new Setup(database, changed);
    }

    /** Everything that is minutes in real life is seconds here. */
    private static Map<String, String> impatient() {
        return Map.of(
                "POSTCOMMIT_REDELIVERY_DELAY_MS", "300",
                "POSTCOMMIT_REDELIVERY_MULTIPLIER", "2",
                "POSTCOMMIT_PROBE_INTERVAL_MS", "500",
                "POSTCOMMIT_SWEEP_INTERVAL_MS", "1000",
                "POSTCOMMIT_SMTP_TIMEOUT_MS", "1500",
                "POSTCOMMIT_SEND_DEADLINE_MS", "3000",
                "POSTCOMMIT_DELIVERY_CONCURRENCY", "8",
                "POSTCOMMIT_NOTIFICATIONS_ATTEMPTS", "3",
                "POSTCOMMIT_NOTIFICATIONS_RETRY_MS", "200",
                "POSTCOMMIT_FROM", "shop@example.org");
    }
}

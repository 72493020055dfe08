package org.postcommit.cluster;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.postcommit.it.server.Cluster;
import org.postcommit.it.server.WildFly;
import org.postcommit.it.smtp.ScriptedSmtpServer;

/**
 * {@code TwoNodes <wildfly-home> <directory> [<artemis.zip> <scripts>]}: two servers on one PostgreSQL, each with its own
 * broker, or both on one Artemis. It runs until Ctrl-C. Everything listens on 127.0.0.1 and is made anew in every run.
 *
 * <p>The environment's {@code POSTCOMMIT_} variables count for both nodes; leases are short unless it says otherwise. Without
 * {@code POSTCOMMIT_SMTP_HOST} their relay is one that takes every mail and throws it away.
 */
public final class TwoNodes {

    /** So that nobody waits ten minutes to see one node finish what the other left; in earnest these are longer. */
    private static final Map<String, String> IMPATIENT = Map.of(
            "POSTCOMMIT_SMTP_TIMEOUT_MS", "5000",
            "POSTCOMMIT_SEND_DEADLINE_MS", "10000",
            "POSTCOMMIT_TX_TIMEOUT_S", "15",
            "POSTCOMMIT_LEASE_MS", "20000",
            "POSTCOMMIT_STALE_AFTER_MS", "30000",
            "POSTCOMMIT_SWEEP_INTERVAL_MS", "5000");

    private final Deque<AutoCloseable> running = new ArrayDeque<>();

    private TwoNodes() {}

    public static void main(String... arguments) throws Exception {
        if (arguments.length != 2 && arguments.length != 4) {
            System.err.println("usage: TwoNodes <wildfly-home> <directory> [<artemis.zip> <scripts>]");
            System.exit(2);
        }
        var nodes = new TwoNodes();
        Runtime.getRuntime().addShutdownHook(new Thread(nodes::stop, "stop"));
        nodes.run(List.of(arguments).stream()
                .map(argument -> Path.of(argument).toAbsolutePath().normalize())
                .toList());
    }

    private void run(List<Path> arguments) throws Exception {
        System.out.println("Starting two nodes, this takes about a minute ...");
        Path home = arguments.get(0);
        Map<String, String> environment = environment();
        Broker broker = arguments.size() == 2
                ? Broker.OWN
                : Broker.shared(home, arguments.get(2), arguments.get(3), arguments.get(1), environment);
        broker.artemis().ifPresent(this::keep);
        environment.putAll(broker.environment());
        Cluster cluster = keep(new Cluster(home, arguments.get(1).resolve("nodes"), broker.config(), environment));
        Operator operator = Operator.ada();
        for (WildFly node : cluster.nodes()) {
            operator.addTo(home, node.base());
        }
        cluster.start();
        System.out.println(welcome(cluster, broker, operator));
        watch(cluster);
    }

    /** What somebody set for the nodes, and a relay when nobody named one. */
    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(IMPATIENT);
        System.getenv().forEach((name, value) -> {
            if (name.startsWith("POSTCOMMIT_")) {
                environment.put(name, value);
            }
        });
        if (!environment.containsKey("POSTCOMMIT_SMTP_HOST")) {
            ScriptedSmtpServer relay = keep(new ScriptedSmtpServer()).keeps(0);
            environment.put("POSTCOMMIT_SMTP_HOST", "127.0.0.1");
            environment.put("POSTCOMMIT_SMTP_PORT", String.valueOf(relay.port()));
        }
        return environment;
    }

    private static String welcome(Cluster cluster, Broker broker, Operator operator) {
        var text = new StringBuilder("\nTwo nodes of Postcommit, " + broker.words() + "\n\n");
        for (WildFly node : cluster.nodes()) {
            text.append("  %s   http://127.0.0.1:%d/postcommit/admin/   kill -9 %d   log %s%n"
                    .formatted(
                            node.name(),
                            node.httpPort(),
                            node.javaProcess().pid(),
                            node.base().resolve("console.log")));
        }
        broker.artemis().ifPresent(artemis -> text.append("  broker  127.0.0.1:" + artemis.port() + "\n"));
        return text + "  database  jdbc:postgresql://127.0.0.1:"
                + cluster.postgres().port() + "/postcommit, user postgres\n" + "  user " + operator.name()
                + ", password " + operator.password() + "\n\nCtrl-C ends everything.\n";
    }

    /** Says when a node has gone, until both have. */
    private static void watch(Cluster cluster) {
        CompletableFuture.allOf(cluster.nodes().stream()
                        .map(node -> node.javaProcess()
                                .onExit()
                                .thenRun(() -> System.out.println(
                                        node.name() + " has ended; the other one finishes what it left.")))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private synchronized <T extends AutoCloseable> T keep(T part) {
        running.push(part);
        return part;
    }

    /** Ends what runs, the last started first. */
    private synchronized void stop() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                System.err.println("while stopping: " + e);
            }
        }
    }
}

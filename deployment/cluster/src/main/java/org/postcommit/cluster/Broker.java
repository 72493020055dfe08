package org.postcommit.cluster;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.postcommit.it.server.Artemis;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.SharedBroker;

/**
 * Where the nodes' queues are.
 *
 * @param artemis the broker that they share; empty when each has its own
 * @param config of the servers
 * @param environment what the servers are told of it
 */
record Broker(Optional<Artemis> artemis, String config, Map<String, String> environment, String words) {

    static final Broker OWN =
            new Broker(Optional.empty(), Setup.Database.POSTGRESQL.config(), Map.of(), "each with its own broker");

    static Broker shared(Path home, Path distribution, Path scripts, Path directory, Map<String, String> environment) {
        var broker = new SharedBroker(home, distribution, scripts, directory, environment);
        return new Broker(
                Optional.of(broker.artemis().start()), broker.config(), broker.environment(), "both on one Artemis");
    }
}

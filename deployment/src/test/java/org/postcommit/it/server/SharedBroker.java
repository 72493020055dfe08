package org.postcommit.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.UUID;

/** An Artemis for several servers, and a configuration of these that uses it, made as the scripts' README says. */
public final class SharedBroker {

    private static final String CONFIG = "standalone-postcommit-broker.xml";

    private final Artemis artemis;

    /**
     * @param home the installed server, which gets one more configuration
     * @param distribution the broker's zip
     * @param scripts the directory {@code deployment} with {@code wildfly} and {@code cluster}
     * @param directory is deleted first
     * @param environment of the servers
     */
    public SharedBroker(Path home, Path distribution, Path scripts, Path directory, Map<String, String> environment) {
        WildFly.delete(directory);
        artemis = new Artemis(
                distribution,
                directory.resolve("artemis"),
                scripts.resolve("cluster/broker.xml"),
                environment,
                UUID.randomUUID().toString());
        configure(home, scripts.resolve("wildfly/external-broker.cli"));
    }

    private static void configure(Path home, Path script) {
        Path configuration = home.resolve("standalone/configuration");
        try {
            Files.copy(
                    configuration.resolve(Setup.Database.POSTGRESQL.config()),
                    configuration.resolve(CONFIG),
                    StandardCopyOption.REPLACE_EXISTING);
            var cli = new ProcessBuilder(
                            home.resolve("bin/jboss-cli.sh").toString(), "--file=" + script, "-Dconfig=" + CONFIG)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            cli.environment().put("JBOSS_HOME", home.toString());
            cli.environment().put("NOPAUSE", "true");
            int exit = cli.start().onExit().join().exitValue();
            if (exit != 0) {
                throw new IllegalStateException(script + " ended with " + exit);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Not started. */
    public Artemis artemis() {
        return artemis;
    }

    /** Of the servers. */
    public String config() {
        return CONFIG;
    }

    /** What the servers are told of the broker. */
    public Map<String, String> environment() {
        return Map.of(
                "POSTCOMMIT_BROKER_HOST",
                "127.0.0.1",
                "POSTCOMMIT_BROKER_PORT",
                String.valueOf(artemis.port()),
                "POSTCOMMIT_BROKER_USER",
                Artemis.USER,
                "POSTCOMMIT_BROKER_PASSWORD",
                artemis.password());
    }
}

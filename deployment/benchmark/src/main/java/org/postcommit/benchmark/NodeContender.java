package org.postcommit.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A contender that runs on Node.js, with a table like that of a {@link JvmContender}. It needs {@code node} and {@code
 * npm}, and perhaps {@code redis-server}.
 *
 * @param script its module beside {@code shop.mjs}, almost the name of its database
 */
record NodeContender(String name, String script, boolean usesRedis) {

    private static final String PENDING = "select count(*) from mail where status <> 'SENT'";
    private static final List<String> FILES = List.of("package.json", "shop.mjs", "graphile-worker.mjs", "bullmq.mjs");

    /** Empty, with a word about it, where a program is missing. */
    Optional<Contender> start(Workshop workshop) {
        List<String> needed = usesRedis ? List.of("node", "npm", "redis-server") : List.of("node", "npm");
        List<String> missing =
                needed.stream().filter(program -> !isThere(program)).toList();
        if (!missing.isEmpty()) {
            System.out.println(name + " takes no part: there is no " + String.join(", ", missing));
            return Optional.empty();
        }
        return Optional.of(started(workshop));
    }

    private Contender started(Workshop workshop) {
        Path home = installed(workshop);
        String database = script.replace('-', '_');
        workshop.postgres().createEmpty(database);
        int port = Workshop.freePort();
        List<String> command = new ArrayList<>(List.of(
                "node",
                home.resolve(script + ".mjs").toString(),
                "postgres://postgres:postgres@127.0.0.1:" + workshop.postgres().port() + "/" + database,
                String.valueOf(port),
                String.valueOf(workshop.relayPort())));
        if (usesRedis) {
            command.add(String.valueOf(redis(workshop)));
        }
        ProcessHandle process = workshop.run(script, port, command);
        return new Contender(name, URI.create("http://127.0.0.1:" + port + "/"), "", database, PENDING, process, true);
    }

    /** Redis that writes its log every second, as is usual. */
    private static int redis(Workshop workshop) {
        int port = Workshop.freePort();
        workshop.run(
                "redis",
                port,
                List.of(
                        "redis-server",
                        "--bind",
                        "127.0.0.1",
                        "--port",
                        String.valueOf(port),
                        "--dir",
                        workshop.directory().toString(),
                        "--appendonly",
                        "yes",
                        "--appendfsync",
                        "everysec",
                        "--save",
                        ""));
        return port;
    }

    /** Where the scripts are, with what they need; installed by the first that asks. */
    private static Path installed(Workshop workshop) {
        Path home = workshop.directory().resolve("node");
        if (Files.exists(home)) {
            return home;
        }
        try {
            Files.createDirectories(home);
            for (String file : FILES) {
                try (InputStream source = NodeContender.class.getResourceAsStream("node/" + file)) {
                    Files.copy(source, home.resolve(file));
                }
            }
            Path log = workshop.directory().resolve("npm.log");
            var npm = new ProcessBuilder(
                            "npm", "install", "--no-package-lock", "--omit=optional", "--no-audit", "--no-fund")
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.to(log.toFile()))
                    .start();
            if (npm.onExit().join().exitValue() != 0) {
                throw new IllegalStateException("The peers on Node.js could not be installed; see " + log);
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }
}

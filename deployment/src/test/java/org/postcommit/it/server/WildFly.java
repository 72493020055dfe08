package org.postcommit.it.server;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** One server process with a base directory of its own. */
public final class WildFly implements AutoCloseable {

    /** For a server that starts soon and does not live long. */
    public static final String JAVA_OPTIONS = "-Xms256m -Xmx1g -XX:MetaspaceSize=320m -XX:TieredStopAtLevel=1"
            + " -Djava.net.preferIPv4Stack=true -Djava.awt.headless=true";

    private final Path home;
    private final Path base;
    private final String config;
    private final Map<String, String> environment;
    private final List<String> options;
    private final int offset = Ports.freeOffset();
    private String name = "it";
    private Process process;

    /**
     * @param home the installed server, which stays as it is
     * @param base what would be {@code standalone}
     * @param options further arguments of standalone.sh
     */
    public WildFly(Path home, Path base, String config, Map<String, String> environment, List<String> options) {
        this.home = home;
        this.base = base;
        this.config = config;
        this.environment = environment;
        this.options = options;
    }

    /** Its name among nodes that share a database; each has one of its own. */
    public WildFly named(String node) {
        name = node;
        return this;
    }

    public String name() {
        return name;
    }

    /** A base directory like the one of the installed server, without what it has written so far. */
    public static Path copyOfStandalone(Path home, Path base) {
        delete(base);
        copy(home.resolve("standalone/configuration"), base.resolve("configuration"));
        copy(home.resolve("standalone/deployments"), base.resolve("deployments"));
        return base;
    }

    public WildFly start() {
        List<String> command = new ArrayList<>(List.of(
                home.resolve("bin/standalone.sh").toString(),
                "-c",
                config,
                "-b",
                "127.0.0.1",
                "-bmanagement",
                "127.0.0.1",
                "-Djboss.server.base.dir=" + base,
                "-Djboss.socket.binding.port-offset=" + offset,
                "-Djboss.tx.node.id=" + name,
                "-Djboss.node.name=" + name,
                "-DRecoveryEnvironmentBean.periodicRecoveryPeriod=5",
                "-DRecoveryEnvironmentBean.recoveryBackoffPeriod=1"));
        command.addAll(options);
        forgetOldMarkers();
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        base.resolve("console.log").toFile()));
        builder.environment().put("JBOSS_HOME", home.toString());
        builder.environment().put("JAVA_OPTS", JAVA_OPTIONS);
        builder.environment().put("LAUNCH_JBOSS_IN_BACKGROUND", "1");
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** The deployment scanner's; a server that was killed has left its own behind. */
    private void forgetOldMarkers() {
        Path deployments = base.resolve("deployments");
        try {
            boolean known = Files.deleteIfExists(deployments.resolve("postcommit.ear.deployed"))
                    | Files.deleteIfExists(deployments.resolve("postcommit.ear.failed"));
            if (known) {
                Files.createFile(deployments.resolve("postcommit.ear.dodeploy"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public WildFly awaitReady() {
        await("the server is ready; see " + base.resolve("console.log"))
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(200))
                .failFast("the server has ended", () -> !process.isAlive())
                .until(this::isReady);
        return this;
    }

    private boolean isReady() {
        if (!deployed()) {
            return false;
        }
        var health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort() + "/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HttpClient.newHttpClient()
                            .send(health, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean deployed() {
        Path deployments = base.resolve("deployments");
        if (Files.exists(deployments.resolve("postcommit.ear.failed"))) {
            throw new IllegalStateException("postcommit.ear was not deployed; see " + base.resolve("console.log"));
        }
        return Files.exists(deployments.resolve("postcommit.ear.deployed"));
    }

    /** {@code kill -9}: no shutdown hook, nothing flushed. */
    public void kill() {
        List<ProcessHandle> all = processes();
        all.forEach(ProcessHandle::destroyForcibly);
        awaitEnd(all, 20);
    }

    /** SIGTERM, and SIGKILL when that takes long. */
    @Override
    public void close() {
        List<ProcessHandle> all = processes();
        all.forEach(ProcessHandle::destroy);
        if (!awaitEnd(all, 30)) {
            kill();
        }
    }

    /** The server and the script that started it. */
    private List<ProcessHandle> processes() {
        return process == null
                ? List.of()
                : Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                        .toList();
    }

    private static boolean awaitEnd(List<ProcessHandle> processes, int seconds) {
        try {
            CompletableFuture.allOf(
                            processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                    .get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The server itself, without the script that started it. */
    public ProcessHandle javaProcess() {
        return process.descendants()
                .filter(it -> it.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow();
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    public int httpPort() {
        return 8080 + offset;
    }

    public int managementPort() {
        return 9990 + offset;
    }

    public Path base() {
        return base;
    }

    /** What the console has shown since the first start. */
    public String console() {
        try {
            return Files.readString(base.resolve("console.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (!file.toString().contains("_xml_history")) {
                    Files.copy(file, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes a directory with all that is in it. */
    public static void delete(Path directory) {
        if (Files.notExists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

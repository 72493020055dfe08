package org.postcommit.it.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;

/** An Apache ActiveMQ Artemis of its own, with the queues of {@code deployment/cluster/broker.xml}. */
public final class Artemis implements AutoCloseable {

    static final String USER = "postcommit";

    private final Path directory;
    private final Map<String, String> environment;
    private final String password;
    private final int port = Ports.free();
    private Process process;

    /**
     * A new instance, not started.
     *
     * @param distribution its zip as on Maven Central
     * @param directory is made
     * @param configuration broker.xml
     * @param environment of the nodes: what they know of attempts and delays the broker has to know too
     */
    public Artemis(
            Path distribution, Path directory, Path configuration, Map<String, String> environment, String password) {
        this.directory = directory;
        this.environment = environment;
        this.password = password;
        try {
            unpack(distribution, directory.resolve("dist"));
            create();
            Files.write(instance().resolve("etc/broker.xml"), Files.readAllBytes(configuration));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    String password() {
        return password;
    }

    private Path instance() {
        return directory.resolve("instance");
    }

    private void create() {
        Process create = run(List.of(
                directory.resolve("dist/bin/artemis").toString(),
                "create",
                instance().toString(),
                "--silent",
                "--user",
                USER,
                "--password",
                password,
                "--require-login",
                "--no-autotune",
                "--no-web",
                "--host",
                "127.0.0.1"));
        int exit = create.onExit().join().exitValue();
        if (exit != 0) {
            throw new IllegalStateException("artemis create ended with " + exit + "; see " + log());
        }
    }

    public Artemis start() {
        process = run(List.of(instance().resolve("bin/artemis").toString(), "run"));
        Awaitility.await("the broker listens; see " + log())
                .atMost(Duration.ofSeconds(60))
                .failFast(() -> !process.isAlive())
                .until(this::listens);
        return this;
    }

    private boolean listens() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private Process run(List<String> command) {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_ARGS_APPEND", properties());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path log() {
        return directory.resolve("console.log");
    }

    /** {@code POSTCOMMIT_MAX_ATTEMPTS} is {@code postcommit.max.attempts}. */
    private String properties() {
        return environment.entrySet().stream()
                .filter(variable -> variable.getKey().startsWith("POSTCOMMIT_"))
                .filter(variable -> variable.getKey().matches(".*_(MAX_ATTEMPTS|REDELIVERY_.*|NOTIFICATIONS_.*)"))
                .map(variable ->
                        "-D" + variable.getKey().toLowerCase(Locale.ROOT).replace('_', '.') + "=" + variable.getValue())
                .collect(Collectors.joining(" ", "-Xms64m -Xmx384m -Dpostcommit.broker.port=" + port + " ", ""));
    }

    /** {@code kill -9}. */
    public void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }

    /** SIGTERM, and SIGKILL when that takes long. */
    @Override
    public void close() {
        if (process == null) {
            return;
        }
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        children.forEach(ProcessHandle::destroy);
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void unpack(Path zip, Path target) throws IOException {
        try (var entries = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
                if (!name.isEmpty() && !name.startsWith("examples/") && !name.startsWith("web/")) {
                    write(entry, entries, target.resolve(name).normalize(), target);
                }
            }
        }
    }

    private static void write(ZipEntry entry, InputStream content, Path file, Path root) throws IOException {
        if (!file.startsWith(root)) {
            throw new IOException(entry.getName() + " leads out of the distribution");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        Files.copy(content, file);
        if (file.getParent().endsWith("bin")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}

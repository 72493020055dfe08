package org.postcommit.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.awaitility.Awaitility;
import org.postcommit.it.server.Postgres;

/** Where everybody runs: one PostgreSQL, one port for the relay, and the processes that have to end with the benchmark. */
final class Workshop implements AutoCloseable {

    private final Path directory;
    private final Postgres postgres;
    private final int relayPort = freePort();
    private final Deque<AutoCloseable> running = new ArrayDeque<>();

    Workshop(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory);
        this.postgres = new Postgres(directory.resolve("postgresql"), true);
        running.push(postgres);
    }

    Path directory() {
        return directory;
    }

    Postgres postgres() {
        return postgres;
    }

    int relayPort() {
        return relayPort;
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends with the benchmark, the last one first. */
    <T extends AutoCloseable> T keep(T started) {
        running.push(started);
        return started;
    }

    /** A process that takes commands on a port; what it says goes to a file. */
    ProcessHandle run(String name, int port, List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.to(directory.resolve(name + ".log").toFile()))
                    .start();
            keep(() -> process.destroyForcibly().onExit().join());
            Awaitility.await(name + " takes commands; see " + directory.resolve(name + ".log"))
                    .atMost(Duration.ofMinutes(1))
                    .failFast("it has ended", () -> !process.isAlive())
                    .until(() -> answers(port));
            return process.toHandle();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws Exception {
        while (!running.isEmpty()) {
            running.pop().close();
        }
    }
}

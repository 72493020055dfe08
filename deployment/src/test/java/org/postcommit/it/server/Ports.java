package org.postcommit.it.server;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Ports nobody else uses at the moment. */
final class Ports {

    private static final int[] WILDFLY = {8080, 8443, 9990, 3528, 4712, 4713};

    private static final int OFFSETS = 60;
    private static int lastOffset;

    private static final List<FileChannel> HELD = new ArrayList<>();

    /** Number of this JVM among those that run tests side by side, held until it ends. */
    static final int RUN =
            IntStream.rangeClosed(1, 3).filter(Ports::isMine).findFirst().orElseThrow();

    private Ports() {}

    private static boolean isMine(int run) {
        try {
            Path directory = Files.createDirectories(Path.of("target/it"));
            FileChannel file = FileChannel.open(directory.resolve("run-" + run + ".lock"), CREATE, WRITE);
            HELD.add(file);
            return file.tryLock() != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An offset that leaves every port of a WildFly free; not the one given last, whose server may be about to start. */
    static synchronized int freeOffset() {
        lastOffset = IntStream.rangeClosed(1, OFFSETS)
                .map(step -> 6_000 * RUN + (lastOffset / 100 + step) % OFFSETS * 100)
                .filter(offset -> IntStream.of(WILDFLY).allMatch(port -> isFree(port + offset)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free ports for a server"));
        return lastOffset;
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}

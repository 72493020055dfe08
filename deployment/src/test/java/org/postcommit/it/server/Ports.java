package org.postcommit.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/** Ports nobody else uses at the moment. */
final class Ports {

    private static final int[] WILDFLY = {8080, 8443, 9990, 3528, 4712, 4713};

    /** Number of this JVM among those that run tests side by side. */
    static final int RUN = Integer.getInteger("postcommit.it.run", 1);

    private Ports() {}

    static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An offset that leaves every port of a WildFly free. */
    static int freeOffset() {
        return IntStream.iterate(6_000 * RUN, offset -> offset + 100)
                .limit(60)
                .filter(offset -> IntStream.of(WILDFLY).allMatch(port -> isFree(port + offset)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free ports for a server"));
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

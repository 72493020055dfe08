package org.postcommit.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/** The ports of the demo: the well-known ones where they are free, else others. */
record Ports(int offset, int inbox, int relay) {

    private static final int[] WILDFLY = {8080, 8443, 9990, 9993, 3528, 3529, 4712, 4713};
    private static final int INBOX = 8025;
    private static final int RELAY = 2525;

    static Ports pick() throws IOException {
        return new Ports(freeOffset(), freeOr(INBOX), freeOr(RELAY));
    }

    int http() {
        return 8080 + offset;
    }

    int management() {
        return 9990 + offset;
    }

    private static int freeOffset() throws IOException {
        return IntStream.concat(
                        IntStream.of(0),
                        IntStream.iterate(12_000, offset -> offset + 100).limit(200))
                .filter(offset -> IntStream.of(WILDFLY).allMatch(port -> isFree(port + offset)))
                .findFirst()
                .orElseThrow(() -> new IOException("no free ports for a server"));
    }

    private static int freeOr(int port) throws IOException {
        if (isFree(port)) {
            return port;
        }
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
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

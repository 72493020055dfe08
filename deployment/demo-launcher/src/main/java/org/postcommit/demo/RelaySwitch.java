package org.postcommit.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A relay in front of the mail catcher that can be busy or down. A change also reaches connections that are open. */
public final class RelaySwitch implements AutoCloseable {

    private final int port;
    private final int catcherPort;
    private final Set<SmtpConversation> conversations = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(RelaySwitch::daemon);
    private volatile RelayState state = RelayState.DOWN;
    private ServerSocket listener;
    private CompletableFuture<Void> accepting;

    /** Starts down; {@link #turn} brings it up. */
    public RelaySwitch(int port, int catcherPort) {
        this.port = port;
        this.catcherPort = catcherPort;
    }

    public RelayState state() {
        return state;
    }

    public int port() {
        return port;
    }

    public synchronized void turn(RelayState wanted) {
        try {
            if (wanted == RelayState.DOWN) {
                state = wanted;
                hangUp();
            } else {
                listen();
                state = wanted;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the relay cannot use port " + port, e);
        }
    }

    private void listen() throws IOException {
        if (listener != null) {
            return;
        }
        var socket = new ServerSocket();
        try {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            socket.close();
            throw e;
        }
        listener = socket;
        accepting = CompletableFuture.runAsync(() -> accept(socket), threads);
    }

    private void hangUp() throws IOException {
        if (listener != null) {
            listener.close();
            // the port is free only when nobody waits in accept() any more
            accepting.join();
            listener = null;
        }
        conversations.forEach(SmtpConversation::close);
    }

    private void accept(ServerSocket socket) {
        try {
            while (!socket.isClosed()) {
                Socket client = socket.accept();
                threads.execute(() -> converse(socket, client));
            }
        } catch (IOException e) {
            // closed: the relay is down now
        }
    }

    private void converse(ServerSocket origin, Socket client) {
        try (client;
                var catcher = new Socket(InetAddress.getLoopbackAddress(), catcherPort)) {
            var conversation =
                    new SmtpConversation(new SmtpPeer(client), new SmtpPeer(catcher), () -> state == RelayState.BUSY);
            conversations.add(conversation);
            try {
                // a client let in just before the relay went down is not in hangUp's list yet
                if (!origin.isClosed()) {
                    conversation.run();
                }
            } finally {
                conversations.remove(conversation);
            }
        } catch (IOException e) {
            // the client sees a closed connection
        }
    }

    @Override
    public void close() {
        turn(RelayState.DOWN);
        threads.shutdownNow();
    }

    private static Thread daemon(Runnable job) {
        var thread = new Thread(job, "relay");
        thread.setDaemon(true);
        return thread;
    }
}

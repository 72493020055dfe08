package org.postcommit.it.pop3;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Stands between a reader and a mailbox and hangs up on the first DELE. */
public final class CutAtDele implements AutoCloseable {

    private final ServerSocket door;
    private final int mailbox;
    private volatile boolean cut;

    public CutAtDele(int mailbox) {
        this.mailbox = mailbox;
        try {
            door = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::serve);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Whether it has hung up on somebody. */
    public boolean hasCut() {
        return cut;
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket reader = door.accept();
                    Socket server = new Socket("127.0.0.1", mailbox)) {
                start(() -> copy(server, reader));
                relay(reader, server);
            } catch (IOException e) {
                // the next one, or the end
            }
        }
    }

    private void relay(Socket reader, Socket server) throws IOException {
        var commands = new BufferedReader(new InputStreamReader(reader.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream out = server.getOutputStream();
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            if (line.startsWith("DELE") && !cut) {
                cut = true;
                return;
            }
            out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
    }

    private static void copy(Socket from, Socket to) {
        try (InputStream in = from.getInputStream()) {
            in.transferTo(to.getOutputStream());
        } catch (IOException e) {
            // one of them has hung up
        }
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "cut-at-dele");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

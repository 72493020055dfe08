package org.postcommit.it.smtp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A relay's end of a connection: lines in, lines out, and the ways a relay can misbehave on it. */
final class Wire {

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    Wire(Socket socket) throws IOException {
        this.socket = socket;
        in = new BufferedInputStream(socket.getInputStream(), 16_384);
        out = socket.getOutputStream();
    }

    void write(String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    String line() throws IOException {
        return new String(rawLine(), StandardCharsets.UTF_8);
    }

    /** Without its end. */
    byte[] rawLine() throws IOException {
        var line = new ByteArrayOutputStream(128);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException();
            }
            if (c != '\r') {
                line.write(c);
            }
        }
        return line.toByteArray();
    }

    /** One reply that never ends, until the client has had enough of it. */
    void drip(Duration gap) throws IOException {
        out.write("250-".getBytes(StandardCharsets.US_ASCII));
        while (true) {
            out.write('x');
            out.flush();
            try {
                Thread.sleep(gap.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException();
            }
        }
    }

    /** Whatever the client says, there is no answer. */
    void staySilent() throws IOException {
        while (in.read() >= 0) {
            // until the client leaves
        }
    }

    /** The next close resets the connection (RST instead of FIN). */
    void resetOnClose() throws IOException {
        socket.setSoLinger(true, 0);
    }

    void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // it is gone either way
        }
    }
}

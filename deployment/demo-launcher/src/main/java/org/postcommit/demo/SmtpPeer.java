package org.postcommit.demo;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One side of an SMTP conversation, line by line and byte for byte: a line is what ends with LF, the LF included. */
final class SmtpPeer implements Closeable {

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    SmtpPeer(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
        out = new BufferedOutputStream(socket.getOutputStream());
    }

    String line() throws IOException {
        var line = new ByteArrayOutputStream();
        int octet;
        do {
            octet = in.read();
            if (octet < 0) {
                throw new EOFException("the connection ended");
            }
            line.write(octet);
        } while (octet != '\n');
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    /** A whole reply, which may have several lines (RFC 5321 §4.2.1). */
    String reply() throws IOException {
        var reply = new StringBuilder();
        String line;
        do {
            line = line();
            reply.append(line);
        } while (line.length() > 3 && line.charAt(3) == '-');
        return reply.toString();
    }

    void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    void send(String text) throws IOException {
        write(text);
        out.flush();
    }

    void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // nobody is left to be told
        }
    }
}

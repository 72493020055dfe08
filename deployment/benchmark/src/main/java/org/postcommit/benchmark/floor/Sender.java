package org.postcommit.benchmark.floor;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postcommit.benchmark.load.Letter;

/** Takes a batch of rows, sends it over a connection it keeps, and says so in one statement. */
final class Sender implements Runnable {

    private static final int BATCH = 50;
    private static final int POLL_MS = 10;
    private static final int BUFFER = 65_536;

    private final Connection connection;
    private final int relayPort;
    private volatile boolean on = true;
    private Socket socket;
    private InputStream in;
    private OutputStream out;

    Sender(Connection connection, int relayPort) {
        this.connection = connection;
        this.relayPort = relayPort;
    }

    void goOn(boolean wanted) {
        on = wanted;
    }

    @Override
    public void run() {
        while (true) {
            try {
                if (!on || sendBatch() == 0) {
                    Thread.sleep(POLL_MS);
                }
            } catch (IOException e) {
                hangUp();
            } catch (SQLException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private int sendBatch() throws SQLException, IOException {
        List<Long> ids = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "with taken as (select id from mail where status = 'WAITING' order by id limit " + BATCH
                        + " for update skip locked), marked as (update mail set status = 'SENDING' from taken"
                        + " where mail.id = taken.id returning mail.id, address, content_id)"
                        + " select marked.id, address, body from marked join content on content.id = content_id")) {
            List<Mail> batch = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                    batch.add(new Mail(rows.getString(2), rows.getBytes(3)));
                }
            }
            connection.commit();
            for (Mail letter : batch) {
                send(letter);
            }
        } catch (IOException e) {
            mark(ids, "WAITING");
            throw e;
        }
        mark(ids, "SENT");
        return ids.size();
    }

    private void mark(List<Long> ids, String status) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update mail set status = ?, sent_at = clock_timestamp() where id = any (?)")) {
            update.setString(1, status);
            update.setArray(2, connection.createArrayOf("bigint", ids.toArray()));
            update.executeUpdate();
        }
        connection.commit();
    }

    private void send(Mail letter) throws IOException {
        if (socket == null) {
            socket = new Socket(InetAddress.getLoopbackAddress(), relayPort);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream());
            out = new BufferedOutputStream(socket.getOutputStream(), BUFFER);
            expect('2');
            say("EHLO localhost\r\n");
            expect('2');
        }
        say("MAIL FROM:<" + Letter.FROM + ">\r\nRCPT TO:<" + letter.address() + ">\r\nDATA\r\n");
        expect('2');
        expect('2');
        expect('3');
        out.write(letter.body());
        say(".\r\n");
        expect('2');
    }

    private void say(String lines) throws IOException {
        out.write(lines.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private void expect(char first) throws IOException {
        String line = line();
        while (line.length() > 3 && line.charAt(3) == '-') {
            line = line();
        }
        if (line.charAt(0) != first) {
            throw new IOException(line);
        }
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the relay has hung up");
            }
            line.append((char) c);
        }
        return line.toString();
    }

    private void hangUp() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            // it is gone either way
        }
        socket = null;
    }

    private record Mail(String address, byte[] body) {}
}

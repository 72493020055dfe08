package org.postcommit.benchmark.floor;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postcommit.benchmark.load.Application;
import org.postcommit.benchmark.load.CommandServer;
import org.postcommit.benchmark.load.Letter;

/** {@code Floor <JDBC URL> <port for commands> <port of the relay>}. */
public final class Floor implements Application {

    private static final int SENDERS = 4;

    private final String database;
    private final ThreadLocal<Connection> connections = ThreadLocal.withInitial(this::connect);
    private final List<Sender> senders = new ArrayList<>();

    private Floor(String database, int relayPort) throws SQLException {
        this.database = database;
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table content (id bigserial primary key, body bytea not null)");
            statement.execute("create table mail (id bigserial primary key, content_id bigint not null,"
                    + " address text not null, status text not null, sent_at timestamptz) with (fillfactor = 70)");
            statement.execute("create index mail_waiting on mail (id) where status = 'WAITING'");
            connection.commit();
        }
        for (int i = 0; i < SENDERS; i++) {
            var sender = new Sender(connect(), relayPort);
            senders.add(sender);
            new Thread(sender, "sender-" + i).start();
        }
    }

    public static void main(String... arguments) throws Exception {
        CommandServer.start(Integer.parseInt(arguments[1]), new Floor(arguments[0], Integer.parseInt(arguments[2])));
    }

    private Connection connect() {
        try {
            Connection connection = DriverManager.getConnection(database);
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void order(String address) throws SQLException {
        store(List.of(address));
    }

    @Override
    public void newsletter(List<String> addresses) throws SQLException {
        store(addresses);
    }

    @Override
    public void deliver(boolean on) {
        senders.forEach(sender -> sender.goOn(on));
    }

    private void store(List<String> addresses) throws SQLException {
        Connection connection = connections.get();
        try (PreparedStatement content =
                        connection.prepareStatement("insert into content (body) values (?) returning id");
                PreparedStatement mail = connection.prepareStatement(
                        "insert into mail (content_id, address, status) values (?, ?, 'WAITING')")) {
            content.setBytes(1, mime());
            var made = content.executeQuery();
            made.next();
            for (String address : addresses) {
                mail.setLong(1, made.getLong(1));
                mail.setString(2, address);
                mail.addBatch();
            }
            mail.executeBatch();
            connection.commit();
        }
    }

    private static byte[] mime() {
        String boundary = "b" + Long.toHexString(System.nanoTime());
        return ("From: " + Letter.FROM + "\r\nSubject: " + Letter.SUBJECT + "\r\nMessage-ID: <" + boundary
                        + "@example.org>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=\""
                        + boundary + "\"\r\n\r\n--" + boundary + "\r\nContent-Type: text/plain\r\n\r\n"
                        + crlf(Letter.TEXT)
                        + "\r\n--" + boundary + "\r\nContent-Type: text/html\r\n\r\n" + crlf(Letter.HTML) + "\r\n--"
                        + boundary + "--\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String crlf(String text) {
        return text.replace("\n", "\r\n");
    }
}

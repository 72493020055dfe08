package org.postcommit.it.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL that can be stopped and started again with the same data on the same port. */
public final class Postgres implements AutoCloseable {

    private static final String USER = "postgres";

    private final Path data;
    private final String durable;
    private final int port;
    private EmbeddedPostgres process;

    /** One that loses what it wrote last when the machine stops, as tests do not mind. */
    public Postgres(Path data) {
        this(data, false);
    }

    /** @param durable whether each commit waits until it is on the disk */
    public Postgres(Path data, boolean durable) {
        this.data = data;
        this.durable = durable ? "on" : "off";
        this.port = Ports.free();
        start();
    }

    public int port() {
        return port;
    }

    public void start() {
        try {
            process = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setServerConfig("fsync", durable)
                    .setServerConfig("synchronous_commit", durable)
                    .setServerConfig("max_prepared_transactions", "100")
                    .setServerConfig("max_connections", "200")
                    .setPGStartupWait(Duration.ofSeconds(30))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void stop() {
        close();
    }

    @Override
    public void close() {
        try {
            process.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty database for one run of a server. */
    public void createEmpty(String database) {
        in(USER, "drop database if exists " + database + " with (force)");
        in(USER, "create database " + database);
    }

    public void update(String database, String sql) {
        in(database, sql);
    }

    public long number(String database, String sql) {
        return Long.parseLong(strings(database, sql).get(0));
    }

    /** The first column of every row, as text. */
    public List<String> strings(String database, String sql) {
        try (Connection connection = connect(database);
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Keeps everybody else from using a table until it is closed. */
    public AutoCloseable locking(String database, String table) {
        try {
            Connection connection = connect(database);
            connection.setAutoCommit(false);
            connection.createStatement().execute("lock table " + table + " in access exclusive mode");
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(table, e);
        }
    }

    private void in(String database, String sql) {
        try (Connection connection = connect(database)) {
            connection.createStatement().execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, USER, USER);
    }
}

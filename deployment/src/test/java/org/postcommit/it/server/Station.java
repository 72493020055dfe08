package org.postcommit.it.server;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postcommit.it.api.Api;
import org.postcommit.it.smtp.ScriptedSmtpServer;

/**
 * A server with the product, its relay and its database. There is one at a time in each of the JVMs that run tests side
 * by side; it goes on running from test class to test class as long as they ask for the same setup.
 */
public final class Station implements AutoCloseable {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path RUN = TARGET.resolve("it/run-" + Ports.RUN);
    private static final String DATABASE = "postcommit";
    private static Station current;
    private static Postgres postgres;
    private static int starts;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Station::endAll));
    }

    private final Setup setup;
    private final ScriptedSmtpServer relay = new ScriptedSmtpServer();
    private final WildFly server;

    private Station(Setup setup, Path home, Path base) {
        this.setup = setup;
        Users.addTo(base);
        server = new WildFly(home, base, setup.database().config(), environment(), List.of());
    }

    /** The running one, or a new one when that was started differently. */
    public static synchronized Station of(Setup setup) {
        if (current != null && (!current.setup.equals(setup) || !current.server.isAlive())) {
            current.close();
            current = null;
        }
        if (current == null) {
            if (setup.database() == Setup.Database.POSTGRESQL) {
                if (postgres == null) {
                    WildFly.delete(RUN.resolve("postgresql"));
                    postgres = new Postgres(RUN.resolve("postgresql"));
                }
                postgres.createEmpty(DATABASE);
            }
            Path home = Path.of(System.getProperty(
                    "postcommit.it.wildfly", TARGET.resolve("wildfly").toString()));
            current = started(new Station(setup, home, WildFly.copyOfStandalone(home, nextBase())));
        }
        current.relay.restore();
        return current;
    }

    /** Never one that an earlier server may still look at. */
    private static Path nextBase() {
        starts++;
        return RUN.resolve("standalone-" + starts);
    }

    private static Station started(Station station) {
        try {
            station.server.start().awaitReady();
            return station;
        } catch (RuntimeException | Error e) {
            station.close();
            throw e;
        }
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>(setup.environment());
        environment.putIfAbsent("POSTCOMMIT_SMTP_HOST", "127.0.0.1");
        environment.put("POSTCOMMIT_SMTP_PORT", String.valueOf(relay.port()));
        if (setup.database() == Setup.Database.POSTGRESQL) {
            environment.put("POSTCOMMIT_DB_PORT", String.valueOf(postgres.port()));
            environment.put("POSTCOMMIT_DB_NAME", DATABASE);
            environment.put("POSTCOMMIT_DB_USER", "postgres");
            environment.put("POSTCOMMIT_DB_PASSWORD", "postgres");
        }
        return environment;
    }

    public ScriptedSmtpServer relay() {
        return relay;
    }

    public WildFly server() {
        return server;
    }

    public Postgres postgres() {
        return postgres;
    }

    public Api api(String user) {
        return new Api(server.httpPort(), user, Users.PASSWORD);
    }

    public Management management() {
        return new Management(server.managementPort());
    }

    /** A number out of the database; PostgreSQL only. */
    public long count(String sql) {
        return postgres.number(DATABASE, sql);
    }

    /** The first column out of the database; PostgreSQL only. */
    public List<String> strings(String sql) {
        return postgres.strings(DATABASE, sql);
    }

    /** Changes rows behind the product's back; PostgreSQL only. */
    public void update(String sql) {
        postgres.update(DATABASE, sql);
    }

    /** Keeps the product from using a table until it is closed; PostgreSQL only. */
    public AutoCloseable locking(String table) {
        return postgres.locking(DATABASE, table);
    }

    /** {@code kill -9}. */
    public void kill() {
        server.kill();
    }

    public void restart() {
        server.close();
        server.start().awaitReady();
    }

    /** Stops the running one, if there is one. */
    public static synchronized void end() {
        if (current != null) {
            current.close();
            current = null;
        }
    }

    @Override
    public void close() {
        server.close();
        relay.close();
    }

    private static synchronized void endAll() {
        if (current != null) {
            current.server.kill();
        }
        if (postgres != null) {
            postgres.close();
        }
    }
}

package org.postcommit.it.server;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Two servers on one PostgreSQL, everything in a directory of their own. */
public final class Cluster implements AutoCloseable {

    private static final String DATABASE = "postcommit";

    private final Postgres postgres;
    private final List<WildFly> nodes;

    /**
     * A new database and new base directories; nothing but the database is started.
     *
     * @param home the installed server, which stays as it is
     * @param directory is deleted first
     * @param config of the servers
     * @param environment of both servers, besides the database's address
     */
    public Cluster(Path home, Path directory, String config, Map<String, String> environment) {
        WildFly.delete(directory);
        postgres = new Postgres(directory.resolve("postgresql"));
        postgres.createEmpty(DATABASE);
        Map<String, String> all = new HashMap<>(environment);
        all.put("POSTCOMMIT_DB_HOST", "127.0.0.1");
        all.put("POSTCOMMIT_DB_PORT", String.valueOf(postgres.port()));
        all.put("POSTCOMMIT_DB_NAME", DATABASE);
        all.put("POSTCOMMIT_DB_USER", "postgres");
        all.put("POSTCOMMIT_DB_PASSWORD", "postgres");
        nodes = Stream.of("node1", "node2")
                .map(name -> new WildFly(
                                home, WildFly.copyOfStandalone(home, directory.resolve(name)), config, all, List.of())
                        .named(name))
                .toList();
    }

    /** Both at once, as after a power cut. */
    public Cluster start() {
        nodes.forEach(WildFly::start);
        nodes.forEach(WildFly::awaitReady);
        return this;
    }

    public List<WildFly> nodes() {
        return nodes;
    }

    public Postgres postgres() {
        return postgres;
    }

    /** Runs a statement in the database. */
    public void update(String sql) {
        postgres.update(DATABASE, sql);
    }

    /** The node whose lease this query reads. */
    public WildFly holder(String sql) {
        String owner = postgres.strings(DATABASE, sql).get(0);
        return nodes.stream()
                .filter(node -> owner.startsWith(node.name() + "#"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no node is called " + owner));
    }

    /** A number out of the database. */
    public long count(String sql) {
        return postgres.number(DATABASE, sql);
    }

    @Override
    public void close() {
        nodes.forEach(WildFly::close);
        postgres.close();
    }
}

package org.postcommit.benchmark;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * A contender that is a Java program taking its database, its port and the relay's port as arguments, and that keeps a
 * table {@code mail} with a column {@code status}.
 */
record JvmContender(String name, String main, String database) {

    private static final String MEMORY = "-Xmx768m";
    private static final String PENDING = "select count(*) from mail where status <> 'SENT'";

    Contender start(Workshop workshop) {
        workshop.postgres().createEmpty(database);
        int port = Workshop.freePort();
        String url = "jdbc:postgresql://127.0.0.1:" + workshop.postgres().port() + "/" + database
                + "?user=postgres&password=postgres&reWriteBatchedInserts=true";
        ProcessHandle process = workshop.run(
                database,
                port,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        MEMORY,
                        "-cp",
                        System.getProperty("java.class.path"),
                        main,
                        url,
                        String.valueOf(port),
                        String.valueOf(workshop.relayPort())));
        return new Contender(name, URI.create("http://127.0.0.1:" + port + "/"), "", database, PENDING, process, true);
    }
}

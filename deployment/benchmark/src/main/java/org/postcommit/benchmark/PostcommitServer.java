package org.postcommit.benchmark;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.awaitility.Awaitility;
import org.postcommit.api.DeliveryMode;
import org.postcommit.api.NotificationService;
import org.postcommit.it.api.Api;
import org.postcommit.it.server.Users;
import org.postcommit.it.server.WildFly;

/** Postcommit on WildFly as the build makes it, with an application beside it; one contender for each delivery mode. */
final class PostcommitServer {

    /** The contender that commits mail and message together. */
    static final String QUEUE = name(DeliveryMode.QUEUE);

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final String DATABASE = "postcommit";
    private static final String PENDING = "select count(*) from recipient where status in ('NOT_SENT', 'FAILED')";
    private static final String JAVA_OPTIONS =
            "-Xms256m -Xmx768m -XX:MetaspaceSize=128m -Djava.net.preferIPv4Stack=true" + " -Djava.awt.headless=true "
                    + System.getProperty("postcommit.benchmark.java-options", "");

    private PostcommitServer() {}

    /** @param home the server the build has made */
    static List<Contender> start(Workshop workshop, Path home) throws IOException {
        workshop.postgres().createEmpty(DATABASE);
        Path base = WildFly.copyOfStandalone(home, workshop.directory().resolve("standalone"));
        Users.addTo(base);
        Files.write(base.resolve("deployments/benchmark.war"), war(workshop.directory()));
        Files.createFile(base.resolve("deployments/benchmark.war.dodeploy"));
        WildFly server = workshop.keep(new WildFly(
                home,
                base,
                "standalone-postcommit-postgresql.xml",
                Map.of(
                        "JAVA_OPTS",
                        JAVA_OPTIONS,
                        "POSTCOMMIT_FROM",
                        "shop@example.org",
                        "POSTCOMMIT_SMTP_PORT",
                        String.valueOf(workshop.relayPort()),
                        "POSTCOMMIT_DB_PORT",
                        String.valueOf(workshop.postgres().port()),
                        "POSTCOMMIT_DB_NAME",
                        DATABASE,
                        "POSTCOMMIT_DB_USER",
                        "postgres",
                        "POSTCOMMIT_DB_PASSWORD",
                        "postgres"),
                List.of()));
        long command = System.nanoTime();
        server.start().awaitReady();
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> Files.exists(base.resolve("deployments/benchmark.war.deployed")));
        List<Contender> contenders = Stream.of(DeliveryMode.values())
                .map(mode -> contender(server, mode))
                .toList();
        sendFirst(workshop, contenders.get(0));
        System.out.printf(
                "Postcommit on an empty database: %.1f s from the command to the first mail%n",
                (System.nanoTime() - command) / SECOND);
        return contenders;
    }

    private static void sendFirst(Workshop workshop, Contender contender) {
        contender.orders("first", 1, 1);
        Awaitility.await().atMost(PATIENCE).until(() -> contender.pending(workshop.postgres()) == 0);
    }

    private static String name(DeliveryMode mode) {
        return "Postcommit " + mode;
    }

    private static Contender contender(WildFly server, DeliveryMode mode) {
        return new Contender(
                name(mode),
                URI.create("http://127.0.0.1:" + server.httpPort() + "/benchmark/"),
                "&mode=" + mode,
                DATABASE,
                PENDING,
                server.javaProcess(),
                mode == DeliveryMode.QUEUE);
    }

    /** Templates and rules, for somebody who may change them. */
    static Api admin(Contender contender) {
        return new Api(contender.address().getPort(), Users.ADMIN, Users.PASSWORD);
    }

    /** The application, packed from the classes of this build, which are in a directory or in a jar. */
    private static byte[] war(Path directory) throws IOException {
        Path file = Files.createTempFile(directory, "benchmark", ".war");
        Path classes = codeOf(PostcommitServer.class);
        try (var war = new ZipOutputStream(Files.newOutputStream(file))) {
            if (Files.isDirectory(classes)) {
                putRooms(war, classes);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(classes)) {
                    putRooms(war, jar.getPath("/"));
                }
            }
            put(war, "WEB-INF/lib/postcommit-ejb-client.jar", codeOf(NotificationService.class));
        }
        return Files.readAllBytes(file);
    }

    private static void putRooms(ZipOutputStream war, Path classes) throws IOException {
        for (String room : List.of("load", "postcommit")) {
            try (Stream<Path> files = Files.list(classes.resolve("org/postcommit/benchmark/" + room))) {
                for (Path each : files.toList()) {
                    put(war, "WEB-INF/classes/" + classes.relativize(each), each);
                }
            }
        }
    }

    private static void put(ZipOutputStream war, String name, Path file) throws IOException {
        war.putNextEntry(new ZipEntry(name));
        Files.copy(file, war);
        war.closeEntry();
    }

    private static Path codeOf(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}

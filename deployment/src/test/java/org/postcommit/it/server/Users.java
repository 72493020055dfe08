package org.postcommit.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The people of the tests, made by WildFly's own add-user.sh. Everybody's password is {@link #PASSWORD}. */
public final class Users {

    public static final String PASSWORD = "correct-Horse-7";
    /** Role postcommit-admin. */
    public static final String ADMIN = "ada";
    /** Role postcommit-admin too. */
    public static final String OTHER_ADMIN = "alan";
    /** Role postcommit-operator. */
    public static final String OPERATOR = "olga";
    /** Role postcommit-viewer. */
    public static final String VIEWER = "victor";
    /** Role postcommit-producer. */
    public static final String PRODUCER = "paula";
    /** Role postcommit-producer too. */
    public static final String OTHER_PRODUCER = "peter";

    private static final List<String> FILES = List.of("application-users.properties", "application-roles.properties");

    private Users() {}

    /** Puts everybody into the realm files of a base directory. */
    public static void addTo(Path home, Path base, Path cache) {
        try {
            if (Files.notExists(cache.resolve("complete-with-" + OTHER_ADMIN))) {
                make(home, cache);
            }
            for (String file : FILES) {
                Files.write(base.resolve("configuration").resolve(file), Files.readAllBytes(cache.resolve(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path home, Path cache) throws IOException {
        Files.createDirectories(cache);
        for (String file : List.of(
                "application-users.properties",
                "application-roles.properties",
                "mgmt-users.properties",
                "mgmt-groups.properties")) {
            Files.write(
                    cache.resolve(file),
                    Files.readAllBytes(home.resolve("standalone/configuration").resolve(file)));
        }
        add(home, cache, ADMIN, "postcommit-admin");
        add(home, cache, OTHER_ADMIN, "postcommit-admin");
        add(home, cache, OPERATOR, "postcommit-operator");
        add(home, cache, VIEWER, "postcommit-viewer");
        add(home, cache, PRODUCER, "postcommit-producer");
        add(home, cache, OTHER_PRODUCER, "postcommit-producer");
        Files.createFile(cache.resolve("complete-with-" + OTHER_ADMIN));
    }

    private static void add(Path home, Path directory, String user, String group) throws IOException {
        var command = new ProcessBuilder(
                        home.resolve("bin/add-user.sh").toString(),
                        "-a",
                        "-s",
                        "-sc",
                        directory.toString(),
                        "-u",
                        user,
                        "-p",
                        PASSWORD,
                        "-g",
                        group)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("add-user.log").toFile());
        command.environment().put("JBOSS_HOME", home.toString());
        int exit = command.start().onExit().join().exitValue();
        if (exit != 0) {
            throw new IllegalStateException("add-user.sh ended with " + exit + "; see " + directory);
        }
    }
}

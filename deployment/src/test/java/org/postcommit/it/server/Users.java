package org.postcommit.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** The people of the tests, written as WildFly's own add-user.sh writes them. Everybody's password is {@link #PASSWORD}. */
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

    private static final Map<String, String> ROLES = Map.of(
            ADMIN, "postcommit-admin",
            OTHER_ADMIN, "postcommit-admin",
            OPERATOR, "postcommit-operator",
            VIEWER, "postcommit-viewer",
            PRODUCER, "postcommit-producer",
            OTHER_PRODUCER, "postcommit-producer");
    private static final String REALM = "ApplicationRealm";

    private Users() {}

    /** Puts everybody into the realm files of a base directory. */
    public static void addTo(Path base) {
        try {
            for (var user : ROLES.entrySet()) {
                append(base, "application-users.properties", user.getKey(), hash(user.getKey()));
                append(base, "application-roles.properties", user.getKey(), user.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void append(Path base, String file, String user, String value) throws IOException {
        Files.writeString(
                base.resolve("configuration").resolve(file), "\n" + user + "=" + value, StandardOpenOption.APPEND);
    }

    private static String hash(String user) {
        try {
            byte[] known = (user + ":" + REALM + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(known));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

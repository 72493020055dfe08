package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.exceptions.FailException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.postcommit.it.api.Api;
import org.postcommit.it.api.Mail;
import org.postcommit.it.server.Management;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;
import org.postcommit.it.server.Users;
import org.postcommit.it.server.WildFly;
import org.postcommit.it.smtp.ScriptedSmtpServer;

/** The scripts on a WildFly as it is delivered, as the README of the scripts tells it. */
@Order(Setup.OF_ITS_OWN)
class PlainWildFlyIT {

    private static final Path TARGET = Path.of("target/it").toAbsolutePath();
    private static final Path HOME = TARGET.resolve("plain");
    private static final Path CONFIGURATION = HOME.resolve("standalone/configuration/standalone-full.xml");
    private static final Path SCRIPTS = Path.of("wildfly").toAbsolutePath();
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "POSTCOMMIT_CREDENTIAL_STORE_PASSWORD", "store-secret",
            "POSTCOMMIT_SMTP_USER", "postcommit",
            "POSTCOMMIT_FROM", "shop@example.org",
            "POSTCOMMIT_DKIM_DOMAIN", "example.org",
            "POSTCOMMIT_DKIM_SELECTOR", "mail2026");

    private static KeyPair dkim;

    @BeforeAll
    static void unpack() throws IOException, GeneralSecurityException {
        dkim = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        Station.end();
        WildFly.delete(HOME);
        try (var zip = new ZipInputStream(Files.newInputStream(Path.of(System.getProperty("postcommit.it.dist"))))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                unpack(entry, zip);
            }
        }
    }

    @AfterAll
    static void remove() {
        WildFly.delete(HOME);
    }

    @Test
    void the_scripts_make_it_deliver_with_secrets_from_the_store_and_leave_no_trace() throws Exception {
        String before = Files.readString(CONFIGURATION);
        run(SCRIPTS.resolve("configure.sh"), HOME, "standalone-full.xml", "h2");
        store("postcommit-smtp", "open-sesame");
        store("postcommit-dkim", pem(dkim.getPrivate()));
        run(HOME.resolve("bin/jboss-cli.sh"), "--file=" + SCRIPTS.resolve("mail-credential-store.cli"));
        deliver();

        run(HOME.resolve("bin/jboss-cli.sh"), "--file=" + SCRIPTS.resolve("mail-credential-store-undo.cli"));
        run(SCRIPTS.resolve("undo.sh"), HOME, "standalone-full.xml", "h2");
        assertThat(Files.readString(CONFIGURATION)).isEqualToIgnoringWhitespace(before);
    }

    private static void store(String alias, String secret) throws IOException {
        run(
                HOME.resolve("bin/elytron-tool.sh"),
                "credential-store",
                "--create",
                "--location",
                HOME.resolve("standalone/configuration/postcommit.cs"),
                "--password",
                "store-secret",
                "--add",
                alias,
                "--secret",
                secret);
    }

    private static String pem(PrivateKey key) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(key.getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    private static void deliver() throws Exception {
        Path base = HOME.resolve("standalone");
        run(HOME.resolve("bin/add-user.sh"), "-a", "-u", "maria", "-p", Users.PASSWORD, "-g", "postcommit-admin");
        Files.copy(Path.of(System.getProperty("postcommit.it.ear")), base.resolve("deployments/postcommit.ear"));
        try (var relay =
                        new ScriptedSmtpServer().wantsLogin(new ScriptedSmtpServer.Login("postcommit", "open-sesame"));
                var server = new WildFly(HOME, base, "standalone-full.xml", environment(relay), List.of())) {
            server.start().awaitReady();
            try (var management = new Management(server.managementPort())) {
                assertThat(management.bootErrors().asList()).isEmpty();
            }
            Api api = new Api(server.httpPort(), "maria", Users.PASSWORD);
            Api.Receipt receipt = api.send(Mail.toAda());
            Eventually.eventually()
                    .until(() -> api.recipient(receipt.recipientId()).status().equals("SENT"));
            assertThat(relay.mailsTo(receipt.address()))
                    .singleElement()
                    .satisfies(mail -> assertThat(verified(mail.text())).isTrue());
            assertThat(Files.readString(base.resolve("log/server.log"))).doesNotContain("PRIVATE KEY");
        }
    }

    private static boolean verified(String mail) throws IOException, FailException {
        String key = "v=DKIM1; p="
                + Base64.getEncoder().encodeToString(dkim.getPublic().getEncoded());
        var verifier = new DKIMVerifier((method, selector, domain) -> List.of(key));
        return verifier.verify(new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))).stream()
                .anyMatch(signature -> signature.getDToken().toString().equals("example.org"));
    }

    private static Map<String, String> environment(ScriptedSmtpServer relay) {
        var environment = new HashMap<>(ENVIRONMENT);
        environment.put("POSTCOMMIT_SMTP_PORT", String.valueOf(relay.port()));
        return environment;
    }

    private static void run(Path script, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        Arrays.stream(arguments).map(Object::toString).forEach(command::add);
        Path log = TARGET.resolve("plain-" + script.getFileName() + ".log");
        var builder = new ProcessBuilder(command)
                .directory(HOME.resolve("bin").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(ENVIRONMENT);
        builder.environment().put("NOPAUSE", "true");
        builder.environment().remove("JBOSS_HOME");
        assertThat(builder.start().onExit().join().exitValue())
                .as("%s; see %s", command, log)
                .isZero();
    }

    private static void unpack(ZipEntry entry, InputStream zip) throws IOException {
        Path inside = Path.of(entry.getName());
        if (entry.isDirectory() || inside.getNameCount() < 2) {
            return;
        }
        Path file = HOME.resolve(inside.subpath(1, inside.getNameCount()));
        Files.createDirectories(file.getParent());
        Files.copy(zip, file);
        if (file.toString().endsWith(".sh") && !file.toFile().setExecutable(true)) {
            throw new IOException("not executable: " + file);
        }
    }
}

package org.postcommit.mailer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postcommit.api.mailer.Envelope;
import org.postcommit.api.mailer.Mail;
import org.postcommit.api.mailer.Mailer;
import org.postcommit.api.mailer.MailerContract;
import org.postcommit.api.mailer.Outcome;
import org.postcommit.api.mailer.ReversePath;

class MaildirMailerTest extends MailerContract {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00.000123Z");

    @TempDir
    private Path directory;

    private Path root() {
        return directory.resolve("not/there/yet");
    }

    @Override
    protected Mailer mailer() {
        return new MaildirMailer(new Maildir(root(), Clock.fixed(NOW, ZoneOffset.UTC)));
    }

    @Override
    protected List<Arrival> arrivals() {
        return files("new").stream().map(MaildirMailerTest::arrival).toList();
    }

    private static Arrival arrival(Path file) {
        String[] parts = read(file).split("\n", 3);
        return new Arrival(
                parts[0].substring("Return-Path: <".length(), parts[0].length() - 1),
                parts[1].substring("Delivered-To: ".length()),
                parts[2]);
    }

    /** Something else stands where the directory should be; even root cannot write into that. */
    @Override
    protected void relayGoesDown() {
        try {
            if (Files.exists(root())) {
                Files.move(root(), directory.resolve("aside"));
            }
            Files.createDirectories(root().getParent());
            Files.writeString(root(), "a file");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected void relayComesBack() {
        try {
            Files.delete(root());
            Files.move(directory.resolve("aside"), root());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void the_name_of_a_mail_is_that_of_the_convention() {
        send("Hello\r\n");

        assertThat(files("new"))
                .singleElement()
                .extracting(file -> file.getFileName().toString())
                .asString()
                .matches("1795334400\\.R[0-9a-f]{16}M000123P\\d+Q\\d+\\.[^/:]+");
    }

    @Test
    void it_is_a_mail_directory_with_unix_lines_and_nothing_left_over() {
        send("Subject: Hi\r\n\r\nHello\rthere\r\n");

        assertThat(files("tmp")).isEmpty();
        assertThat(files("cur")).isEmpty();
        assertThat(read(files("new").get(0)))
                .isEqualTo("Return-Path: <shop@example.org>\nDelivered-To: ada@example.org\n"
                        + "Subject: Hi\n\nHello\rthere\n");
    }

    @Test
    void a_probe_leaves_nothing_behind() {
        mailer().probe(Duration.ofSeconds(1));

        assertThat(files("tmp")).isEmpty();
    }

    @Test
    void others_do_not_get_to_see_the_mails() throws IOException {
        send("Hello\r\n");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root())))
                .isEqualTo("rwx------");
    }

    private void send(String content) {
        var envelope = new Envelope(new ReversePath("shop@example.org"), "ada@example.org");
        var mail = new Mail(envelope, content.getBytes(StandardCharsets.UTF_8), Duration.ofSeconds(5));
        assertThat(mailer().send(mail)).isInstanceOf(Outcome.Accepted.class);
    }

    private List<Path> files(String part) {
        if (Files.notExists(root().resolve(part))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(root().resolve(part))) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postcommit.it.api.Api;
import org.postcommit.it.api.Mail;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;

/** The mailers that ship besides smtp. */
class MailersIT {

    private Post post;

    @BeforeEach
    void station() {
        post = new Post(Station.of(Setup.postgresql()));
    }

    @Test
    void maildir_delivers_into_the_servers_data_directory() {
        Api.Receipt receipt = post.send(Mail.toAda().with("mailer", "maildir"));

        Api.Recipient recipient = post.becomes(receipt, "SENT");
        assertThat(recipient.attempts().get(0).get("relay").asText())
                .isEqualTo(maildir().toString());
        assertThat(delivered())
                .filteredOn(mail -> mail.contains("Delivered-To: " + receipt.address() + "\n"))
                .singleElement()
                .asString()
                .startsWith("Return-Path: <shop@example.org>\n")
                .contains("\nMessage-ID: " + receipt.messageId() + "\n", "It is on its way.")
                .doesNotContain("\r");
        assertThat(post.conversations(receipt)).isEmpty();
    }

    @Test
    void log_writes_a_line_and_sends_nothing() {
        Api.Receipt receipt = post.send(Mail.toAda().with("mailer", "log").with("text", "a secret"));

        post.becomes(receipt, "SENT");
        assertThat(post.station().server().console())
                .contains(receipt.messageId() + " to a***@example.org, ")
                .doesNotContain("a secret", receipt.address());
        assertThat(post.conversations(receipt)).isEmpty();
    }

    private Path maildir() {
        return post.station().server().base().resolve("data/postcommit/maildir");
    }

    private List<String> delivered() {
        try (Stream<Path> files = Files.list(maildir().resolve("new"))) {
            return files.map(MailersIT::read).toList();
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

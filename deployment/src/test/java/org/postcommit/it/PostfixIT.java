package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.postcommit.it.Eventually.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postcommit.it.api.Api;
import org.postcommit.it.api.Mail;
import org.postcommit.it.pop3.Mailbox;
import org.postcommit.it.server.Management;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;
import org.postcommit.it.smtp.Postfix;
import org.postcommit.it.smtp.ReceivedMail;
import org.postcommit.it.smtp.ScriptedSmtpServer;

/** A real Postfix takes mail, cannot deliver some of it, and says so in reports of its own. */
class PostfixIT {

    private Post post;
    private final Set<ReceivedMail> carried = new HashSet<>();
    private Mailbox mailbox;
    private ScriptedSmtpServer door;
    private Postfix postfix;

    @BeforeEach
    void station() {
        assumeTrue(Postfix.isInstalled(), "There is no command 'postfix' on this machine: apt-get install postfix.");
        post = new Post(Station.of(Setup.postgresql()));
        mailbox = new Mailbox("shop@example.org");
        door = new ScriptedSmtpServer();
        String run = UUID.randomUUID().toString().substring(0, 8);
        postfix = new Postfix(Path.of("target/it/postfix-" + run), door.port());
        try (Management server = post.station().management()) {
            server.addMailSession("postfix", postfix.port());
        }
        put(
                "outbound",
                "{\"name\":\"Postfix\",\"from\":\"shop@example.org\",\"mailSession\":\"java:jboss/mail/postfix\"}");
        put("inbound", """
                {"name":"Bounces","host":"127.0.0.1","port":%d,"user":"%s","password":"%s","address":"shop@example.org"}
                """.formatted(mailbox.pop3Port(), Mailbox.USER, Mailbox.PASSWORD));
    }

    @AfterEach
    void leave() {
        if (post != null) {
            post.api.delete("accounts/outbound/postfix");
            post.api.delete("accounts/inbound/postfix");
            try (Management server = post.station().management()) {
                server.removeMailSession("postfix");
            }
        }
        if (postfix != null) {
            postfix.close();
        }
        if (door != null) {
            door.close();
        }
        if (mailbox != null) {
            mailbox.close();
        }
    }

    @Test
    void what_it_takes_and_cannot_deliver_comes_back_and_is_counted() {
        Api.Receipt good = send("good.example");
        Api.Receipt gone = send("gone.example");
        Api.Receipt full = send("full.example");
        Api.Receipt refused = send("refused.example");
        post.becomes(good, "SENT");
        post.becomes(refused, "ERROR");

        within(Duration.ofSeconds(90)).untilAsserted(() -> {
            carryReports();
            post.api.post("maintenance/process-bounces?dryRun=false", "");
            assertThat(post.api.recipient(gone.recipientId()).status()).isEqualTo("BOUNCED");
            assertThat(kind(full)).isEqualTo("SOFT");
        });
        assertThat(post.api.recipient(gone.recipientId()).reason()).contains("5.1.1 no such user here");
        assertThat(reason(gone)).isEqualTo("HARD_BOUNCE");
        assertThat(kind(gone)).isEqualTo("HARD");
        assertThat(reason(refused)).isEqualTo("BAD_ADDRESS");
        assertThat(post.api.recipient(full.recipientId()).status()).isEqualTo("SENT");
        assertThat(post.api.recipient(good.recipientId()).status()).isEqualTo("SENT");
        assertThat(mailbox.count()).isZero();
    }

    /** The mailbox's own SMTP server takes no mail from nobody (RFC 5321 §4.5.5), which is what reports are from. */
    private void carryReports() {
        for (ReceivedMail report : door.mails()) {
            if (report.complete() && carried.add(report)) {
                assertThat(report.from()).isEmpty();
                mailbox.receive(report.text().replace("\r\n", "\n"));
            }
        }
    }

    private Api.Receipt send(String domain) {
        String address = Mail.somebody("ada").replaceFirst("@.*", "@" + domain);
        return post.send(Mail.to(address).with("mailer", "account-postfix"));
    }

    private void put(String way, String json) {
        Api.Answer answer = post.api.put("accounts/" + way + "/postfix", json);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    }

    private String kind(Api.Receipt receipt) {
        return post.api
                .get("bounces?q=" + receipt.address())
                .body()
                .path("items")
                .path(0)
                .path("kind")
                .asText();
    }

    private String reason(Api.Receipt receipt) {
        return post.api
                .get("suppressions/" + receipt.address().toLowerCase(Locale.ROOT))
                .body()
                .path("reason")
                .asText();
    }
}

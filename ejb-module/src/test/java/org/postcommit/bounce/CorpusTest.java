package org.postcommit.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postcommit.account.Inbound;
import org.postcommit.account.KnownAccounts;
import org.postcommit.account.Verp;
import org.postcommit.api.account.Tls;
import org.postcommit.api.bounce.Confidence;
import org.postcommit.config.SigningKey;
import org.postcommit.config.SigningKeys;

/** Mails as relays and people write them, in {@code src/test/resources/bounce}, and what they are taken for. */
class CorpusTest {

    private static final Path MAILS = Path.of("src/test/resources/bounce");
    private static final Inbound ACCOUNT =
            new Inbound("default", "bounces@shop.example.com", true, "", "pop", 110, "b", "", Tls.NONE, false);
    private static final UUID ADA = UUID.fromString("01930d3c-8e2a-7c63-9a51-6f0c2f1d8b7e");
    private static final UUID BOB = UUID.fromString("01930d3c-8e2a-7c63-9a51-6f0c2f1d8b7f");
    private static final UUID GRU = UUID.fromString("01930d3c-8e2a-7c63-9a51-6f0c2f1d8b80");
    private static final Map<UUID, String> SENT_TO =
            Map.of(ADA, "ada@example.org", BOB, "bob@example.org", GRU, "grüße@example.org");

    private final Correlation correlation = new Correlation(new Verp(new ZeroKeys(), new KnownAccounts()), new Sent());

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "postfix-user-unknown      | HARD       | 5.1.1  | VERP        | ada",
                "postfix-host-not-found    | HARD       | 5.4.4  | VERP        | ada",
                "postfix-delayed           | DELAYED    | 4.4.1  | VERP        | ada",
                "postfix-expired           | SOFT       | 4.4.1  | VERP        | ada",
                "postfix-mailbox-full      | SOFT       | 5.2.2  | VERP        | ada",
                "postfix-success           | AUTO_REPLY | -      | NONE        | -",
                "postfix-utf8              | HARD       | 5.1.1  | VERP        | grüße",
                "exchange-user-unknown     | HARD       | 5.1.1  | VERP        | ada",
                "exchange-loop             | HARD       | 5.4.14 | VERP        | ada",
                "office365-not-found       | HARD       | 5.1.10 | VERP        | ada",
                "office365-access-denied   | HARD       | 5.7.1  | VERP        | ada",
                "office365-quota           | SOFT       | 5.2.2  | VERP        | ada",
                "office365-delayed         | DELAYED    | 4.4.7  | VERP        | ada",
                "gmail-no-such-user        | HARD       | 5.1.1  | VERP        | ada",
                "gmail-over-quota          | SOFT       | 4.2.2  | VERP        | ada",
                "gmail-delayed             | DELAYED    | 4.4.1  | VERP        | ada",
                "gmail-no-domain           | HARD       | 5.1.2  | VERP        | ada",
                "gmail-unauthenticated     | HARD       | 5.7.26 | VERP        | ada",
                "exim-user-unknown         | HARD       | 5.0.0  | VERP        | ada",
                "exim-mailbox-full         | SOFT       | 5.2.2  | VERP        | ada",
                "exim-warning              | DELAYED    | 4.7.1  | VERP        | ada",
                "qmail-no-mailbox          | HARD       | 5.1.1  | VERP        | ada",
                "qmail-of-nobody           | UNKNOWN    | 5.1.1  | NONE        | -",
                "sendmail-user-unknown     | HARD       | 5.1.1  | VERP        | ada",
                "sendmail-plain            | HARD       | 5.1.1  | MESSAGE_ID  | ada",
                "sendmail-warning          | DELAYED    | 4.4.1  | VERP        | ada",
                "domino-not-listed         | HARD       | 5.1.1  | VERP        | ada",
                "domino-plain              | HARD       | 5.0.0  | VERP        | ada",
                "yahoo-policy              | HARD       | 5.7.9  | VERP        | ada",
                "gmx-german                | HARD       | 5.0.0  | VERP        | ada",
                "icloud-over-quota         | SOFT       | 5.2.2  | VERP        | ada",
                "greylisted-for-days       | SOFT       | 4.7.1  | VERP        | ada",
                "status-without-digits     | HARD       | 5.0.0  | VERP        | ada",
                "status-of-its-own         | HARD       | 5.1.1  | VERP        | ada",
                "base64-report             | HARD       | 5.1.1  | VERP        | ada",
                "quoted-printable-report   | HARD       | 5.1.1  | VERP        | ada",
                "latin1-report             | HARD       | 5.1.1  | VERP        | ada",
                "malformed-boundary        | HARD       | 5.1.1  | VERP        | ada",
                "missing-end               | HARD       | 5.1.1  | VERP        | ada",
                "truncated                 | UNPARSABLE | -      | NONE        | -",
                "empty                     | UNPARSABLE | -      | NONE        | -",
                "no-header                 | UNPARSABLE | -      | NONE        | -",
                "report-without-report     | UNPARSABLE | -      | NONE        | -",
                "mail-loop                 | HARD       | 5.4.6  | VERP        | ada",
                "looped                    | AUTO_REPLY | -      | NONE        | -",
                "forged-token              | HARD       | 5.1.1  | NONE        | -",
                "forged-by-a-stranger      | HARD       | 5.1.1  | ADDRESS     | ada",
                "stranger-about-a-stranger | HARD       | 5.1.1  | NONE        | -",
                "message-id                | HARD       | 5.1.1  | MESSAGE_ID  | ada",
                "message-id-of-another     | HARD       | 5.1.1  | NONE        | -",
                "envelope-id               | HARD       | 5.1.1  | ENVELOPE_ID | ada",
                "forwarded                 | HARD       | 5.1.1  | VERP        | ada",
                "token-in-returned-path    | HARD       | 5.1.1  | VERP        | ada",
                "arf-abuse                 | COMPLAINT  | -      | VERP        | ada",
                "arf-yahoo-redacted        | COMPLAINT  | -      | VERP        | ada",
                "arf-message-id            | COMPLAINT  | -      | MESSAGE_ID  | ada",
                "arf-opt-out               | COMPLAINT  | -      | VERP        | ada",
                "arf-forged                | COMPLAINT  | -      | ADDRESS     | ada",
                "arf-not-spam              | UNKNOWN    | -      | NONE        | -",
                "arf-auth-failure          | UNKNOWN    | -      | NONE        | -",
                "out-of-office-english     | AUTO_REPLY | -      | NONE        | -",
                "out-of-office-german      | AUTO_REPLY | -      | NONE        | -",
                "out-of-office-french      | AUTO_REPLY | -      | NONE        | -",
                "vacation                  | AUTO_REPLY | -      | NONE        | -",
                "autoreply                 | AUTO_REPLY | -      | NONE        | -",
                "newsletter                | AUTO_REPLY | -      | NONE        | -",
                "read-receipt              | AUTO_REPLY | -      | NONE        | -",
                "human-reply               | UNKNOWN    | -      | NONE        | -"
            })
    void each_mail_is_taken_for_what_it_is(String mail, String kind, String status, String confidence, String who) {
        for (byte[] raw : withBothLineEnds(mail)) {
            assertThat(judged(raw)).singleElement().satisfies(one -> {
                assertThat(one.kind()).hasToString(kind);
                assertThat(one.notice() == null ? null : one.notice().status()).isEqualTo(status);
                assertThat(one.confidence()).hasToString(confidence);
                assertThat(SENT_TO.get(one.recipientId() == null ? UUID.randomUUID() : one.recipientId()))
                        .isEqualTo(who == null ? null : who + "@example.org");
            });
        }
    }

    @Test
    void a_report_that_names_nobody_has_no_effect_by_message_id() {
        String report = text("message-id").replace("000000000001@", "000000000003@");

        assertThat(judged(report.replace("ada@example.org", "grüße@example.org")))
                .extracting(Judged::confidence)
                .containsExactly(Confidence.MESSAGE_ID);
        assertThat(judged(report.replaceAll("Final-Recipient:.*\n", "")))
                .extracting(Judged::confidence)
                .containsExactly(Confidence.NONE);
    }

    @Test
    void whoever_knows_only_the_message_id_of_a_mail_with_a_token_has_no_effect() {
        var tagging = new Verp(new ZeroKeys(), new KnownAccounts()) {
            @Override
            public boolean tags(String envelopeFrom) {
                return envelopeFrom.equals(ACCOUNT.address());
            }
        };
        Reading reading = new BounceReading().read(read("message-id"));

        assertThat(new Correlation(tagging, new Sent()).judge(ACCOUNT, reading))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.confidence()).isEqualTo(Confidence.ADDRESS);
                    assertThat(one.recipientId()).isEqualTo(ADA);
                    assertThat(one.bounces()).isFalse();
                    assertThat(one.why()).contains("of its own");
                });
    }

    @Test
    void the_message_id_of_a_mail_with_a_token_counts_when_its_reader_alone_knows_it() {
        var tagging = new Verp(new ZeroKeys(), new KnownAccounts()) {
            @Override
            public boolean tags(String envelopeFrom) {
                return envelopeFrom.equals(ACCOUNT.address());
            }
        };
        var alone = new Sent() {
            @Override
            Map<UUID, String> readers(String messageId) {
                Map<UUID, String> readers = super.readers(messageId);
                return readers.containsKey(ADA) ? Map.of(ADA, readers.get(ADA)) : Map.of();
            }

            @Override
            boolean isUnguessable(String messageId) {
                return true;
            }
        };

        assertThat(new Correlation(tagging, alone).judge(ACCOUNT, new BounceReading().read(read("message-id"))))
                .extracting(Judged::confidence)
                .containsExactly(Confidence.MESSAGE_ID);
    }

    @ParameterizedTest
    @CsvSource({"postfix-two-recipients", "qmail-two-recipients"})
    void a_report_may_tell_of_several(String mail) {
        assertThat(judged(read(mail)))
                .extracting(it -> it.kind() + " " + it.confidence() + " " + SENT_TO.get(it.recipientId()))
                .containsExactly("HARD MESSAGE_ID ada@example.org", "SOFT MESSAGE_ID bob@example.org");
    }

    @Test
    void of_several_forwarding_addresses_the_worst_counts() {
        assertThat(judged(read("forwarded-twice")))
                .extracting(it ->
                        it.kind() + " " + it.confidence() + " " + it.notice().address())
                .containsExactly("SOFT NONE ada.old@example.net", "HARD VERP ada.new@example.net");
    }

    @Test
    void no_mail_of_the_corpus_is_left_out() throws IOException {
        try (Stream<Path> files = Files.list(MAILS)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".eml"))
                    .toList();

            assertThat(names).hasSizeGreaterThanOrEqualTo(71);
        }
    }

    @Test
    void a_mail_of_too_many_parts_is_for_people() {
        String parts = "--x\nContent-Type: text/plain\n\na\n".repeat(MailParsing.MOST_PARTS + 1);

        assertThat(reading("From: a@example.org\nContent-Type: multipart/mixed; boundary=x\n\n" + parts + "--x--\n")
                        .why())
                .contains("more than " + MailParsing.MOST_PARTS + " parts");
    }

    @Test
    void a_mail_of_too_many_mails_within_mails_is_for_people() {
        String mail = "From: a@example.org\nContent-Type: message/rfc822\n\n".repeat(MailParsing.DEEPEST + 2);

        assertThat(reading(mail).why()).contains("deeper than " + MailParsing.DEEPEST);
    }

    @Test
    void nothing_that_can_be_in_a_mail_breaks_the_reading() throws IOException {
        var chance = new Random(42);
        try (Stream<Path> files = Files.list(MAILS)) {
            for (Path file : files.toList()) {
                byte[] raw = Files.readAllBytes(file);
                for (int i = 0; i < 20 && raw.length > 0; i++) {
                    raw[chance.nextInt(raw.length)] = (byte) chance.nextInt();
                    byte[] cut = Arrays.copyOf(raw, chance.nextInt(raw.length) + 1);

                    assertThat(judged(cut)).isNotEmpty();
                }
            }
        }
    }

    private List<Judged> judged(byte[] raw) {
        return correlation.judge(ACCOUNT, new BounceReading().read(raw));
    }

    private List<Judged> judged(String mail) {
        return judged(mail.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String mail) {
        return new String(read(mail), StandardCharsets.UTF_8);
    }

    private static Reading reading(String mail) {
        return new BounceReading().read(mail.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static List<byte[]> withBothLineEnds(String mail) {
        byte[] raw = read(mail);
        String text = new String(raw, StandardCharsets.ISO_8859_1);
        return List.of(raw, text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] read(String mail) {
        try {
            return Files.readAllBytes(MAILS.resolve(mail + ".eml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A key that never changes, so that the tokens in the mails stay genuine. */
    private static final class ZeroKeys extends SigningKeys {
        @Override
        public SigningKey of(String purpose) {
            return new SigningKey(new byte[32]);
        }
    }

    /** Three recipients, of two mails. */
    private static class Sent extends SentMails {

        private static final String ID = "<01930d3c-8e2a-7c63-9a51-%012d@shop.example.com>";

        @Override
        Optional<String> address(UUID recipientId) {
            return Optional.ofNullable(SENT_TO.get(recipientId));
        }

        @Override
        Optional<String> sender(UUID recipientId) {
            return Optional.of(ACCOUNT.address());
        }

        @Override
        Map<UUID, String> readers(String messageId) {
            return messageId.equals(ID.formatted(1))
                    ? SENT_TO.entrySet().stream()
                            .filter(entry -> !entry.getKey().equals(GRU))
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))
                    : messageId.equals(ID.formatted(3)) ? Map.of(GRU, SENT_TO.get(GRU)) : Map.of();
        }

        @Override
        boolean isUnguessable(String messageId) {
            return false;
        }

        @Override
        Optional<UUID> lastTo(String address) {
            return SENT_TO.entrySet().stream()
                    .filter(entry -> entry.getValue().equalsIgnoreCase(address))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }
    }
}

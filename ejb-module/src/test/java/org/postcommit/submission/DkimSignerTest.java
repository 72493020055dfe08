package org.postcommit.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.exceptions.FailException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.postcommit.api.Addressee;
import org.postcommit.api.Notification;

class DkimSignerTest {

    private static final Instant AT = Instant.parse("2026-11-22T08:00:00Z");

    private static KeyPair rsa;
    private static KeyPair ed25519;

    private final MailComposer composer =
            new MailComposer(Addressee.of("shop@mail.example.org", "Shop"), Addressee.of("help@example.org"));

    @BeforeAll
    static void keys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2_048);
        rsa = generator.generateKeyPair();
        ed25519 = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    @ParameterizedTest
    @EnumSource
    void jdkim_verifies_an_rsa_signature(Languages language) throws Exception {
        assertThat(verified(signed(rsa, language.notification())))
                .singleElement()
                .satisfies(signature -> {
                    assertThat(signature.getDToken()).hasToString("example.org");
                    assertThat(signature.getSelector()).hasToString("mail2026");
                    assertThat(signature.getHeaders().stream().map(CharSequence::toString))
                            .containsExactly(
                                    "from",
                                    "reply-to",
                                    "to",
                                    "subject",
                                    "date",
                                    "message-id",
                                    "mime-version",
                                    "content-type",
                                    "from");
                });
    }

    @ParameterizedTest
    @EnumSource
    void plain_java_verifies_an_ed25519_signature(Languages language) throws Exception {
        byte[] mail = signed(ed25519, language.notification());

        assertThat(new PlainDkim(ed25519.getPublic()).verifies(mail)).isTrue();
        assertThat(new PlainDkim(ed25519.getPublic()).verifies(changed(mail, "on: inline", "on: attachment")))
                .isFalse();
        assertThat(new PlainDkim(ed25519.getPublic()).verifies(changed(mail, "\r\nSubject: ", "\r\nSubject: Re: ")))
                .isFalse();
    }

    /** Shows that what verifies ours verifies those of others (RFC 8463 appendix A). */
    @Test
    void plain_java_verifies_the_example_of_the_rfc() throws Exception {
        String mail = """
                DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed;
                 d=football.example.com; i=@football.example.com;
                 q=dns/txt; s=brisbane; t=1528637909; h=from : to :
                 subject : date : message-id : from : subject : date;
                 bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;
                 b=/gCrinpcQOoIfuHNQIbq4pgh9kyIK3AQUdt9OdqQehSwhEIug4D11Bus
                 Fa3bT3FY5OsU7ZbnKELq+eXdp1Q1Dw==
                From: Joe SixPack <joe@football.example.com>
                To: Suzie Q <suzie@shopping.example.net>
                Subject: Is dinner ready?
                Date: Fri, 11 Jul 2003 21:00:37 -0700 (PDT)
                Message-ID: <20030712040037.46341.5F8J@football.example.com>

                Hi.

                We lost the game.  Are you hungry yet?

                Joe.
                """.replace("\n", "\r\n");

        assertThat(PlainDkim.of("11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=")
                        .verifies(mail.getBytes(StandardCharsets.US_ASCII)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'Hello, Ada' | 'Hello, Eve'",
                "'Subject: Hi' | 'Subject: Ho'",
                "'To: ada@' | 'To: eve@'",
                "'List-Unsubscribe: <https://example.org>' | 'List-Unsubscribe: <https://example.com>'",
                "'Auto-Submitted: auto-generated' | 'Auto-Submitted: no'"
            })
    void what_was_changed_underway_is_noticed(String before, String after) throws Exception {
        byte[] unsigned = compose(hello().header("Auto-Submitted", "auto-generated"));
        byte[] mail = signer(rsa)
                .sign(changed(unsigned, "\r\nSubject", "\r\nList-Unsubscribe: <https://example.org>\r\nSubject"), AT);

        assertThat(verified(mail)).hasSize(1);
        assertThatThrownBy(() -> verified(changed(mail, before, after))).isInstanceOf(FailException.class);
    }

    @Test
    void a_second_sender_above_the_signed_one_is_noticed() {
        byte[] mail = changed(signed(rsa, hello()), "\r\nDate: ", "\r\nFrom: eve@example.com\r\nDate: ");

        assertThatThrownBy(() -> verified(mail)).isInstanceOf(FailException.class);
    }

    @Test
    void other_blanks_folds_and_empty_lines_at_the_end_do_no_harm() throws Exception {
        byte[] mail = changed(signed(rsa, hello()), "Subject: Hi there", "SUBJECT:   Hi\r\n\t there  ");

        assertThat(verified(changed(mail, "Hello, Ada", "Hello, \t Ada  \r\n \r\n\r\n")))
                .hasSize(1);
    }

    @Test
    void an_address_beyond_ascii_is_signed_as_it_stands() throws Exception {
        byte[] mail = signed(ed25519, hello().to("grüße@bücher.example"));

        assertThat(new String(mail, StandardCharsets.UTF_8)).contains("grüße@xn--bcher-kva.example");
        assertThat(new PlainDkim(ed25519.getPublic()).verifies(mail)).isTrue();
    }

    @Test
    void the_signature_stands_in_front_in_short_lines_and_the_mail_stays_as_it_was() {
        byte[] unsigned = compose(hello());
        String mail = new String(signer(rsa).sign(unsigned, AT), StandardCharsets.ISO_8859_1);

        assertThat(mail)
                .startsWith("DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed;\r\n")
                .contains("; t=1795334400;")
                .endsWith("=\r\n" + new String(unsigned, StandardCharsets.ISO_8859_1));
        assertThat(mail.lines()).allMatch(line -> line.length() <= 78);
    }

    @ParameterizedTest
    @CsvSource({
        "example.org, true",
        "EXAMPLE.org, true",
        "mail.example.org, true",
        "myexample.org, false",
        "org, false",
        "example.com, false"
    })
    void only_mail_of_the_domain_and_those_below_it_is_signed(String sender, boolean expected) {
        assertThat(new DkimSigner("Example.org", "mail2026", rsa.getPrivate()).isFor(sender))
                .isEqualTo(expected);
    }

    private static DkimSigner signer(KeyPair keys) {
        return new DkimSigner("example.org", "mail2026", keys.getPrivate());
    }

    private byte[] signed(KeyPair keys, Notification.Builder notification) {
        return signer(keys).sign(compose(notification), AT);
    }

    private byte[] compose(Notification.Builder notification) {
        return composer.compose(notification.build(), "<1@example.org>", AT);
    }

    private static Notification.Builder hello() {
        return Notification.ofType("test")
                .to("ada@example.org")
                .subject("Hi there")
                .text("Hello, Ada");
    }

    private static byte[] changed(byte[] mail, String before, String after) {
        return new String(mail, StandardCharsets.ISO_8859_1)
                .replace(before, after)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static List<SignatureRecord> verified(byte[] mail) throws Exception {
        String key = "v=DKIM1; k=rsa; p="
                + Base64.getEncoder().encodeToString(rsa.getPublic().getEncoded());
        return new DKIMVerifier((method, selector, domain) -> List.of(key)).verify(new ByteArrayInputStream(mail));
    }
}

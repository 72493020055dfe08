package org.postcommit.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mails of a mebibyte that somebody made so that reading them never ends, or ends with the thread. */
@Timeout(30)
class HostileMailTest {

    private static final int SIZE = Pop3Mailbox.MOST_BYTES;
    private static final String DAEMON = "From: MAILER-DAEMON@example.org\nSubject: Undelivered\n";
    private static final String REPORT = DAEMON + "Content-Type: message/delivery-status\n\nReporting-MTA: dns; a\n";

    static Stream<String> mails() {
        return Stream.of(
                filled("From: a@example.org\nContent-Type: text/plain; charset=\"", "\\a", "\"\n\na"),
                filled("From: a@example.org\nContent-Type: multipart/mixed; boundary=\"", "a", ""),
                filled("", "\r\n", "From: a@example.org\n\na"),
                filled("From: a@example.org\nSubject: ", "re: ", "hello\n\na"),
                filled("From: a@example.org\nSubject: a\n", " re: aw:\n", "\n\na"),
                filled("From: a@example.org\n", "a:\n", "\n\na"),
                filled(REPORT, "\n \n", "Final-Recipient: rfc822; a@example.org\n"),
                filled(REPORT, "\r\n\t", "x"),
                filled(REPORT + "\nFinal-Recipient: ", "@", "\n"),
                filled(REPORT + "\nFinal-Recipient: <", "@a", "\n"),
                filled(REPORT + "\nFinal-Recipient: rfc822;", " a@", "\nStatus: 5.1.1\n"),
                filled(REPORT, "\n\nFinal-Recipient: rfc822; a@example.org", "\n"),
                filled(DAEMON + "\n", "-", "\n"),
                filled(DAEMON + "\n", "- ", "\n"),
                filled(DAEMON + "\n", "_", "\n"),
                filled(DAEMON + "\n", "@", "\n"),
                filled(DAEMON + "\n", "a@", ",\n"),
                filled(DAEMON + "\n<", "@a", ",\n"),
                filled(DAEMON + "\na@b.c", " ", ",\n"),
                filled(DAEMON + "\n", "\n", "a\n"),
                filled(DAEMON + "\n", "\n \t", "a\n"),
                filled(DAEMON + "Content-Type: text/html\n\n", "<", ""),
                filled(DAEMON + "Content-Type: text/html\n\n", "<p", ""),
                filled(DAEMON + "Content-Transfer-Encoding: quoted-printable\n\n", " ", "a"),
                filled(DAEMON + "Content-Transfer-Encoding: quoted-printable\n\n", " =", "a"),
                filled("From: no-reply", "no-reply", "\n\na"),
                filled("To: ", "a+", "\n\na"),
                filled("From: a@example.org\n\n", "<@", "\n"),
                filled("From: a@example.org\n\nMessage-ID: <", "@", "\n"),
                filled("From: a@example.org\n\n", "Message-ID:\n", "\n"));
    }

    @ParameterizedTest
    @MethodSource("mails")
    void it_is_read_like_any_other(String mail) {
        byte[] raw = mail.getBytes(StandardCharsets.ISO_8859_1);
        Reading reading = new BounceReading().read(raw);

        assertThat(reading.kind()).isNotNull();
        assertThat(String.valueOf(reading.why())).doesNotContain("Error", "Exception");
        new ShownMail(raw).evidence();
    }

    private static String filled(String before, String again, String after) {
        return before + again.repeat((SIZE - before.length() - after.length()) / again.length()) + after;
    }
}

package org.postcommit.demo;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** What a relay says about a mail that it took and could not deliver (RFC 3464). */
final class Undeliverable {

    private static final String REPORT = """
            From: Mail Delivery System <MAILER-DAEMON@relay.invalid>
            To: <%1$s>
            Subject: Undelivered Mail Returned to Sender
            Auto-Submitted: auto-replied
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="report"

            --report
            Content-Type: text/plain; charset=us-ascii

            Your mail to <%2$s> could not be delivered: there is no such mailbox.

            --report
            Content-Type: message/delivery-status

            Reporting-MTA: dns; relay.invalid

            Final-Recipient: rfc822; %2$s
            Action: failed
            Status: 5.1.1
            Diagnostic-Code: smtp; 550 5.1.1 no such mailbox

            --report
            Content-Type: text/rfc822-headers

            %3$s
            --report--
            """;

    private Undeliverable() {}

    /**
     * @param sender where the report goes: the mail's envelope sender
     */
    static MimeMessage report(MimeMessage mail, String recipient, String sender) throws MessagingException {
        String headers = "Message-ID: " + mail.getMessageID() + "\nTo: "
                + mail.getHeader(Message.RecipientType.TO.toString(), ", ") + "\n";
        String text = REPORT.formatted(sender, recipient, headers).replace("\n", "\r\n");
        return new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}

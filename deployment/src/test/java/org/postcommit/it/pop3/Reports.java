package org.postcommit.it.pop3;

/** Reports as relays write them. */
public final class Reports {

    private Reports() {}

    /**
     * A delivery report (RFC 3464).
     *
     * @param to where it goes: the envelope sender of the mail it is about
     */
    public static String delivery(String to, String recipient, String status, String diagnostic, String messageId) {
        return """
                Return-Path: <>
                X-Original-To: %1$s
                From: MAILER-DAEMON@mx.example.net (Mail Delivery System)
                To: %1$s
                Subject: Undelivered Mail Returned to Sender
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b42"

                --b42
                Content-Type: text/plain

                Your mail could not be delivered.

                --b42
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.net

                Final-Recipient: rfc822; %2$s
                Action: failed
                Status: %3$s
                Diagnostic-Code: smtp; %4$s

                --b42
                Content-Type: text/rfc822-headers

                From: shop@example.org
                To: %2$s
                Subject: Your order
                Message-ID: %5$s

                --b42--
                """.formatted(to, recipient, status, diagnostic, messageId);
    }

    /** A complaint (RFC 5965) whose provider keeps the reader's address to itself. */
    public static String complaint(String envelopeSender) {
        return """
                From: <feedback@arf.example.net>
                To: abuse@example.org
                Subject: FW: Your order
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=feedback-report; boundary="b42"

                --b42
                Content-Type: text/plain

                This is an abuse report.

                --b42
                Content-Type: message/feedback-report

                Feedback-Type: abuse
                User-Agent: SomeGenerator/1.0
                Version: 1
                Original-Rcpt-To: [redacted]

                --b42
                Content-Type: message/rfc822

                Return-Path: <%s>
                From: shop@example.org
                Subject: Your order

                Hello!

                --b42--
                """.formatted(envelopeSender);
    }

    /** Somebody is away. */
    public static String outOfOffice(String to) {
        return """
                From: Ada <ada@example.org>
                To: %s
                Subject: Automatic reply: Your order
                Auto-Submitted: auto-replied

                I am out of office.
                """.formatted(to);
    }

    /** It says it is a report, and ends before it says anything. */
    public static String cutOff(String to) {
        return """
                From: reporter@mx.example.net
                To: %s
                Subject: A report
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b42"

                --b42
                Content-Type: text/plain

                Your ma""".formatted(to);
    }
}

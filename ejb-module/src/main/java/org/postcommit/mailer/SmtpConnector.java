package org.postcommit.mailer;

import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;

/** Opens connections as a mail session and the settings say; never falls back to plain text (RFC 3207 §5). */
class SmtpConnector {

    private final Source source;
    private final Deadlines deadlines;

    SmtpConnector(Source source, Deadlines deadlines) {
        this.source = source;
        this.deadlines = deadlines;
    }

    /** Where the mail session comes from. */
    interface Source {
        RelaySession session() throws MessagingException;
    }

    /** Connects, greets, encrypts and logs in, within the budget. */
    SmtpConnection open(Duration budget) throws MessagingException {
        return open(budget, false);
    }

    /**
     * The same for mail with addresses beyond ASCII, where the relay offers that (RFC 6531); mail that does not need it
     * must not ask for it, or the next relay might refuse it.
     */
    SmtpConnection openUtf8(Duration budget) throws MessagingException {
        return open(budget, true);
    }

    private SmtpConnection open(Duration budget, boolean utf8) throws MessagingException {
        RelaySession relay = source.session();
        var socket = new DeadlineSocketFactory();
        Session session = Session.getInstance(properties(relay, socket, utf8));
        try (var guard = deadlines.guard(socket, budget)) {
            var transport = new PipeliningTransport(session);
            PasswordAuthentication login = relay.credentials();
            if (login == null) {
                transport.connect();
            } else {
                transport.connect(relay.host(), relay.port(), login.getUserName(), login.getPassword());
            }
            return new SmtpConnection(session, transport, socket);
        }
    }

    private static Properties properties(RelaySession relay, DeadlineSocketFactory socket, boolean utf8) {
        Properties properties = relay.properties();
        properties.put("mail.smtp.socketFactory", socket);
        properties.put("mail.smtp.socketFactory.fallback", "false");
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.allow8bitmime", "false");
        properties.put("mail.mime.allowutf8", String.valueOf(utf8));
        return properties;
    }

    /** Host and port, or what is wrong. */
    String relay() {
        try {
            RelaySession relay = source.session();
            return relay.host() + ":" + relay.port();
        } catch (MessagingException e) {
            return String.valueOf(e.getMessage());
        }
    }
}

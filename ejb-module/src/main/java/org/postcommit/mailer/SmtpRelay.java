package org.postcommit.mailer;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.postcommit.api.mailer.Fault;
import org.postcommit.api.mailer.Mail;
import org.postcommit.api.mailer.Mailer;
import org.postcommit.api.mailer.Outcome;
import org.postcommit.api.mailer.Phase;

/** Sends by SMTP (RFC 5321) through one mail session, over connections that are kept. */
class SmtpRelay implements Mailer {

    private static final String NO_UTF8 =
            "An address has characters beyond ASCII and the relay does not offer SMTPUTF8 (RFC 6531)";

    private final FailureClassifier classifier = new FailureClassifier();

    private final String name;
    private final SmtpConnections connections;
    private final SmtpConnector connector;
    private final Deadlines deadlines;

    SmtpRelay(String name, SmtpConnections connections, SmtpConnector connector, Deadlines deadlines) {
        this.name = name;
        this.connections = connections;
        this.connector = connector;
        this.deadlines = deadlines;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String relay() {
        return connector.relay();
    }

    @Override
    public Outcome send(Mail mail) {
        try {
            return needsUtf8(mail) ? sendUtf8(mail) : sendPooled(mail);
        } catch (MessagingException e) {
            return relayDown(e);
        }
    }

    private Outcome sendPooled(Mail mail) throws MessagingException {
        SmtpConnection connection = connections.borrow(mail.budget());
        boolean reused = !connection.isFresh();
        Outcome outcome = conversePooled(connection, mail);
        return reused && isStale(outcome) ? conversePooled(connections.fresh(mail.budget()), mail) : outcome;
    }

    private Outcome conversePooled(SmtpConnection connection, Mail mail) {
        Outcome outcome = converse(connection, mail);
        if (outcome instanceof Outcome.Accepted || isRefusedAtRcpt(outcome)) {
            connections.giveBack(connection);
        } else {
            connection.close();
        }
        return outcome;
    }

    private Outcome sendUtf8(Mail mail) throws MessagingException {
        SmtpConnection connection = connector.openUtf8(mail.budget());
        try {
            return connection.offers("SMTPUTF8")
                    ? converse(connection, mail)
                    : new Outcome.Permanent(Fault.of(Phase.MAIL, NO_UTF8));
        } finally {
            connection.close();
        }
    }

    @Override
    public Outcome probe(Duration budget) {
        try {
            connector.open(budget).close();
            return new Outcome.Accepted("");
        } catch (MessagingException e) {
            return relayDown(e);
        }
    }

    private Outcome converse(SmtpConnection connection, Mail mail) {
        var message = new StoredMail(connection.session(), mail);
        try (var guard = deadlines.guard(connection.socket(), mail.budget())) {
            String reply = connection.send(message, mail.envelope().recipient());
            return new Outcome.Accepted(reply == null ? "" : reply.strip());
        } catch (MessagingException e) {
            return classifier.classify(e, message);
        }
    }

    void close() {
        connections.stop();
    }

    /** Only after such an answer is the connection known to be in order. */
    private static boolean isRefusedAtRcpt(Outcome outcome) {
        return outcome instanceof Outcome.Failure failure
                && failure.fault().phase() == Phase.RCPT
                && failure.fault().smtpCode() != null
                && failure.fault().smtpCode() != 421;
    }

    /** The relay had closed a kept connection: nothing of this mail reached it. */
    private static boolean isStale(Outcome outcome) {
        return outcome instanceof Outcome.Transient failure
                && failure.fault().phase() == Phase.MAIL
                && (failure.fault().smtpCode() == null || failure.fault().smtpCode() == 421);
    }

    /** Also when another recipient in the header has such an address (RFC 6531 §3.4). */
    private static boolean needsUtf8(Mail mail) {
        return !isAscii(mail.envelope().recipient())
                || !isAscii(mail.envelope().from().address())
                || !hasAsciiHeader(mail.content());
    }

    private static boolean hasAsciiHeader(byte[] content) {
        for (int i = 0; i < content.length; i++) {
            if (content[i] < 0) {
                return false;
            }
            if (content[i] == '\n' && i >= 2 && content[i - 2] == '\n') {
                return true;
            }
        }
        return true;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    private static Outcome.RelayDown relayDown(MessagingException cause) {
        return new Outcome.RelayDown(Fault.of(Phase.CONNECT, cause), isConfigurationFault(cause));
    }

    /** TLS and login do not mend themselves. */
    private static boolean isConfigurationFault(MessagingException cause) {
        return cause instanceof AuthenticationFailedException
                || cause instanceof NoMailSessionException
                || cause.getNextException() instanceof SSLException
                || String.valueOf(cause.getMessage()).contains("STARTTLS");
    }
}

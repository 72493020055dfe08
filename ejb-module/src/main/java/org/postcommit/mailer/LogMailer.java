package org.postcommit.mailer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import org.jboss.logging.Logger;
import org.postcommit.api.mailer.Mail;
import org.postcommit.api.mailer.Mailer;
import org.postcommit.api.mailer.Outcome;
import org.postcommit.message.MaskedAddress;

/** Sends nothing and says in the log that it would have; for tests and for a first look. Never logs a body. */
@ApplicationScoped
public class LogMailer implements Mailer {

    public static final String NAME = "log";

    private static final Logger LOG = Logger.getLogger(LogMailer.class);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String relay() {
        return "log";
    }

    @Override
    public Outcome send(Mail mail) {
        LOG.infof(
                "%s to %s, %d bytes",
                messageIdOf(mail.content()), new MaskedAddress(mail.envelope().recipient()), mail.content().length);
        return new Outcome.Accepted("logged");
    }

    private static String messageIdOf(byte[] content) {
        try {
            return new InternetHeaders(new ByteArrayInputStream(content)).getHeader("Message-ID", null);
        } catch (MessagingException e) {
            return "a mail without Message-ID";
        }
    }
}

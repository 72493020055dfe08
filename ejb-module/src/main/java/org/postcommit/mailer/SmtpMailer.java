package org.postcommit.mailer;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import java.time.Duration;
import org.postcommit.api.mailer.Mail;
import org.postcommit.api.mailer.Mailer;
import org.postcommit.api.mailer.Outcome;
import org.postcommit.config.Settings;

/** Sends by SMTP through the mail session {@code java:jboss/mail/Postcommit}. */
@ApplicationScoped
public class SmtpMailer implements Mailer {

    public static final String NAME = "smtp";

    private static final int MOST_MAILS = 100;

    @Resource(lookup = "java:jboss/mail/Postcommit")
    Session session;

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Inject
    Settings settings;

    @Inject
    Deadlines deadlines;

    private SmtpRelay relay;

    @PostConstruct
    void start() {
        var connector = new SmtpConnector(
                () -> new RelaySession(session, settings.smtpTls(), settings.smtpLogin(), settings.smtpTimeout()),
                deadlines);
        relay = new SmtpRelay(NAME, new SmtpConnections(connector, MOST_MAILS, scheduler), connector, deadlines);
    }

    @PreDestroy
    void stop() {
        relay.close();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String relay() {
        return relay.relay();
    }

    @Override
    public Outcome send(Mail mail) {
        return relay.send(mail);
    }

    @Override
    public Outcome probe(Duration budget) {
        return relay.probe(budget);
    }
}

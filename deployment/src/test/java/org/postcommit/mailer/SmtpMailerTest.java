package org.postcommit.mailer;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.mail.Session;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.postcommit.api.mailer.Mailer;
import org.postcommit.api.mailer.MailerContract;
import org.postcommit.config.StandardSettings;
import org.postcommit.it.smtp.ReceivedMail;
import org.postcommit.it.smtp.ScriptedSmtpServer;

class SmtpMailerTest extends MailerContract {

    private final ScriptedSmtpServer relay = new ScriptedSmtpServer();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(1);
    private final Deadlines deadlines = new Deadlines();
    private final SmtpConnections connections = new SmtpConnections();
    private final SmtpMailer mailer = new SmtpMailer();

    @BeforeEach
    void start() {
        var scheduler = (ManagedScheduledExecutorService) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ManagedScheduledExecutorService.class},
                (proxy, method, arguments) -> method.invoke(threads, arguments));
        deadlines.scheduler = scheduler;
        deadlines.start();
        var connector = new SmtpConnector();
        connector.configured = session();
        connector.settings = StandardSettings.read();
        connector.deadlines = deadlines;
        connections.connector = connector;
        connections.scheduler = scheduler;
        connections.start();
        mailer.connections = connections;
        mailer.connector = connector;
        mailer.deadlines = deadlines;
    }

    private Session session() {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", String.valueOf(relay.port()));
        properties.put("mail.smtp.localhost", "shop.example.org");
        for (String timeout : List.of("connectiontimeout", "timeout", "writetimeout")) {
            properties.put("mail.smtp." + timeout, "5000");
        }
        return Session.getInstance(properties);
    }

    @AfterEach
    void stop() {
        connections.stop();
        deadlines.stop();
        threads.shutdownNow();
        relay.close();
    }

    @Override
    protected Mailer mailer() {
        return mailer;
    }

    @Override
    protected List<Arrival> arrivals() {
        return relay.mails().stream()
                .filter(ReceivedMail::accepted)
                .map(mail -> new Arrival(mail.from(), mail.recipients().get(0), mail.text()))
                .toList();
    }

    @Override
    protected void relayGoesDown() {
        relay.goDown();
    }

    @Override
    protected void relayComesBack() {
        relay.comeBack();
    }
}

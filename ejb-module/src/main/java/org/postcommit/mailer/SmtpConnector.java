package org.postcommit.mailer;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;
import org.postcommit.config.Settings;

/** Opens connections as the JNDI mail session and the settings say; never falls back to plain text (RFC 3207 §5). */
@ApplicationScoped
class SmtpConnector {

    @Resource(lookup = "java:jboss/mail/Postcommit")
    Session configured;

    @Inject
    Settings settings;

    @Inject
    Deadlines deadlines;

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
        var socket = new DeadlineSocketFactory();
        Properties properties = properties(socket);
        properties.put("mail.mime.allowutf8", String.valueOf(utf8));
        Session session = Session.getInstance(properties);
        try (var guard = deadlines.guard(socket, budget)) {
            var transport = new PipeliningTransport(session);
            PasswordAuthentication login = login();
            if (login == null) {
                transport.connect();
            } else {
                transport.connect(host(), port(), login.getUserName(), login.getPassword());
            }
            return new SmtpConnection(session, transport, socket);
        }
    }

    String relay() {
        return host() + ":" + port();
    }

    private Properties properties(DeadlineSocketFactory socket) {
        Properties properties = new Properties();
        properties.putAll(configured.getProperties());
        properties.put("mail.smtp.socketFactory", socket);
        properties.put("mail.smtp.socketFactory.fallback", "false");
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.enable", String.valueOf(settings.smtpTls() == Settings.SmtpTls.IMPLICIT));
        boolean starttls = settings.smtpTls() == Settings.SmtpTls.STARTTLS;
        properties.put("mail.smtp.starttls.enable", String.valueOf(starttls));
        properties.put("mail.smtp.starttls.required", String.valueOf(starttls));
        properties.put("mail.smtp.auth", String.valueOf(login() != null));
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.allow8bitmime", "false");
        return properties;
    }

    /** The credentials of the mail session, else of the settings, or {@code null} when none are configured. */
    private PasswordAuthentication login() {
        PasswordAuthentication login = configured.requestPasswordAuthentication(null, port(), "smtp", null, null);
        if (login == null) {
            Settings.SmtpLogin standard = settings.smtpLogin();
            login = new PasswordAuthentication(standard.user(), standard.password());
        }
        return login.getUserName() == null || login.getUserName().isBlank() ? null : login;
    }

    private String host() {
        return configured.getProperty("mail.smtp.host");
    }

    private int port() {
        String port = configured.getProperty("mail.smtp.port");
        return port == null ? 25 : Integer.parseInt(port);
    }
}

package org.postcommit.mailer;

import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.postcommit.config.Settings;

/**
 * A mail session of the server's, and what holds where it says nothing itself.
 *
 * @param login used when the session has no credentials
 * @param timeout for connecting, reading and writing where the session has none
 */
record RelaySession(Session session, Settings.SmtpTls tls, Settings.SmtpLogin login, Duration timeout) {

    private static final List<String> TIMEOUTS =
            List.of("mail.smtp.connectiontimeout", "mail.smtp.timeout", "mail.smtp.writetimeout");

    /** Any other session than the standard one: protected as it says itself, and never logged in to with a password of another. */
    static RelaySession of(Session session, Duration timeout) {
        return new RelaySession(session, tls(session), new Settings.SmtpLogin("", ""), timeout);
    }

    private static Settings.SmtpTls tls(Session session) {
        if (is(session, "mail.smtp.ssl.enable")) {
            return Settings.SmtpTls.IMPLICIT;
        }
        boolean starttls = is(session, "mail.smtp.starttls.enable") || is(session, "mail.smtp.starttls.required");
        return starttls ? Settings.SmtpTls.STARTTLS : Settings.SmtpTls.NONE;
    }

    private static boolean is(Session session, String name) {
        return Boolean.parseBoolean(session.getProperty(name));
    }

    /** The session's, with finite timeouts and all that concerns safety said. */
    Properties properties() {
        Properties properties = new Properties();
        TIMEOUTS.forEach(name -> properties.put(name, Long.toString(timeout.toMillis())));
        properties.putAll(session.getProperties());
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.enable", String.valueOf(tls == Settings.SmtpTls.IMPLICIT));
        boolean starttls = tls == Settings.SmtpTls.STARTTLS;
        properties.put("mail.smtp.starttls.enable", String.valueOf(starttls));
        properties.put("mail.smtp.starttls.required", String.valueOf(starttls));
        properties.put("mail.smtp.auth", String.valueOf(credentials() != null));
        return properties;
    }

    /** {@code null} when none are configured. */
    PasswordAuthentication credentials() {
        PasswordAuthentication own = session.requestPasswordAuthentication(null, port(), "smtp", null, null);
        var used = own == null ? new PasswordAuthentication(login.user(), login.password()) : own;
        return used.getUserName() == null || used.getUserName().isBlank() ? null : used;
    }

    String host() {
        return session.getProperty("mail.smtp.host");
    }

    int port() {
        String port = session.getProperty("mail.smtp.port");
        return port == null ? 25 : Integer.parseInt(port);
    }
}

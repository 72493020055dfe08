package org.postcommit.mailer;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;

/** One open connection to the relay; used by one thread at a time. */
class SmtpConnection {

    private static final long CHECK_AFTER_NANOS = Duration.ofSeconds(5).toNanos();

    private final Session session;
    private final PipeliningTransport transport;
    private final DeadlineSocketFactory socket;
    private int mails;
    private long lastUsed = System.nanoTime();

    SmtpConnection(Session session, PipeliningTransport transport, DeadlineSocketFactory socket) {
        this.session = session;
        this.transport = transport;
        this.socket = socket;
    }

    /** Sends and gives the relay's final reply. */
    String send(StoredMail message, String recipient) throws MessagingException {
        mails++;
        try {
            transport.send(message, recipient);
            return transport.getLastServerResponse();
        } finally {
            lastUsed = System.nanoTime();
        }
    }

    /** Whether another mail may go over it; asks the relay (NOOP) after five idle seconds. */
    boolean isUsable(int mostMails) {
        return !transport.isSpoiled()
                && mails < mostMails
                && (System.nanoTime() - lastUsed < CHECK_AFTER_NANOS || transport.isConnected());
    }

    boolean isIdleFor(Duration time) {
        return System.nanoTime() - lastUsed > time.toNanos();
    }

    boolean isFresh() {
        return mails == 0;
    }

    boolean offers(String extension) {
        return transport.supportsExtension(extension);
    }

    Session session() {
        return session;
    }

    DeadlineSocketFactory socket() {
        return socket;
    }

    /** Says goodbye; a fault at QUIT changes nothing, the final reply was read long before. */
    void close() {
        try {
            transport.close();
        } catch (MessagingException e) {
            socket.cut();
        }
    }
}

package org.postcommit.bounce;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.pop3.POP3Folder;
import org.eclipse.angus.mail.pop3.POP3Message;
import org.eclipse.angus.mail.pop3.POP3Store;
import org.postcommit.account.Inbound;
import org.postcommit.api.account.Tls;

/**
 * An open POP3 mailbox (RFC 1939), protected as its account says or not opened at all (RFC 2595, RFC 8314). What is marked
 * as deleted is gone when {@link #quit} has been answered, and not before.
 */
class Pop3Mailbox implements AutoCloseable {

    /** Of a larger mail the beginning is enough: reports say first what happened. */
    static final int MOST_BYTES = 1_048_576;

    private static final int MOST_LINES = 10_000;

    private final POP3Store store;
    private final POP3Folder folder;

    private Pop3Mailbox(POP3Store store, POP3Folder folder) {
        this.store = store;
        this.folder = folder;
    }

    static Pop3Mailbox open(Inbound account, Duration timeout) throws MessagingException {
        var store = new POP3Store(
                Session.getInstance(properties(account, timeout)), new URLName("pop3", null, -1, null, null, null));
        try {
            store.connect(account.host(), account.port(), account.user(), account.password());
            var folder = (POP3Folder) store.getFolder("INBOX");
            folder.open(Folder.READ_WRITE);
            return new Pop3Mailbox(store, folder);
        } catch (MessagingException | RuntimeException e) {
            close(store);
            throw e;
        }
    }

    private static Properties properties(Inbound account, Duration timeout) {
        var properties = new Properties();
        String millis = Long.toString(timeout.toMillis());
        properties.put("mail.pop3.connectiontimeout", millis);
        properties.put("mail.pop3.timeout", millis);
        properties.put("mail.pop3.writetimeout", millis);
        properties.put("mail.pop3.ssl.enable", String.valueOf(account.tls() == Tls.IMPLICIT));
        properties.put("mail.pop3.ssl.checkserveridentity", "true");
        properties.put("mail.pop3.starttls.enable", String.valueOf(account.tls() == Tls.STARTTLS));
        properties.put("mail.pop3.starttls.required", String.valueOf(account.tls() == Tls.STARTTLS));
        return properties;
    }

    /** How many mails are in it. */
    int count() throws MessagingException {
        return folder.getMessageCount();
    }

    /** The first ones behind some others, with what the mailbox calls them. */
    List<Entry> entries(int skipped, int most) throws MessagingException {
        int count = Math.min(most, count() - skipped);
        if (count <= 0) {
            return List.of();
        }
        Message[] messages = folder.getMessages(skipped + 1, skipped + count);
        var profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        folder.fetch(messages, profile);
        List<Entry> entries = new ArrayList<>();
        for (Message message : messages) {
            entries.add(new Entry((POP3Message) message, folder.getUID(message)));
        }
        return entries;
    }

    /** Ends the conversation; what was marked is deleted now. */
    void quit() throws MessagingException {
        folder.close(true);
    }

    /** Without deleting anything, unless {@link #quit} was called. */
    @Override
    public void close() {
        try {
            if (folder.isOpen()) {
                folder.close(false);
            }
        } catch (MessagingException | RuntimeException e) {
            // it is closed in any case
        } finally {
            close(store);
        }
    }

    private static void close(POP3Store store) {
        try {
            store.close();
        } catch (MessagingException | RuntimeException e) {
            // nothing is left to be lost
        }
    }

    /** A mail in the mailbox. */
    static final class Entry {

        private final POP3Message message;
        private final String uidl;

        private Entry(POP3Message message, String uidl) {
            this.message = message;
            this.uidl = uidl;
        }

        /** {@code null} where the mailbox has no names (RFC 1939 §7 leaves that open). */
        String uidl() {
            return uidl;
        }

        Fetched fetch() throws MessagingException, IOException {
            var kept = new FirstBytes(MOST_BYTES);
            long size = message.getSize();
            if (size > MOST_BYTES) {
                try (InputStream top = message.top(MOST_LINES)) {
                    top.transferTo(kept);
                }
            } else {
                message.writeTo(kept);
            }
            byte[] content = kept.bytes();
            return new Fetched(uidl == null ? Digest.of(content) : uidl, content, Math.max(size, content.length));
        }

        void delete() throws MessagingException {
            message.setFlag(Flags.Flag.DELETED, true);
        }
    }
}

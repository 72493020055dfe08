package org.postcommit.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.postcommit.account.Inbound;
import org.postcommit.config.Settings;

/**
 * Reads a mailbox: each mail is stored in a transaction of its own, and deleted after that was committed. Whatever breaks
 * in between, the mail is found again and known again by its name, and only deleted.
 */
@ApplicationScoped
class MailboxVisit {

    private static final Logger LOG = Logger.getLogger(MailboxVisit.class);
    private static final int MOST_MAILS = 500;
    private static final long LONGEST_NANOS = Duration.ofMinutes(5).toNanos();

    @Inject
    private BounceRecorder recorder;

    @Inject
    private Settings settings;

    private final BounceReading reading = new BounceReading();

    /** Empties it, conversation by conversation. */
    void read(Inbound account, Tally tally) throws MessagingException {
        long began = System.nanoTime();
        while (readSome(account, tally) && System.nanoTime() - began < LONGEST_NANOS) {
            LOG.debugf("The inbound account %s has more mail.", account.key());
        }
    }

    /** Whether there may be more. */
    private boolean readSome(Inbound account, Tally tally) throws MessagingException {
        try (var mailbox = Pop3Mailbox.open(account, settings.smtpTimeout())) {
            List<Pop3Mailbox.Entry> entries = mailbox.entries(MOST_MAILS);
            Set<String> remembered = recorder.remembered(account.key());
            Set<String> gone = new HashSet<>(remembered);
            boolean all = entries.size() == mailbox.count();
            entries.forEach(entry -> gone.remove(entry.uidl()));
            Set<String> deleted = new HashSet<>();
            boolean left = false;
            for (Pop3Mailbox.Entry entry : entries) {
                String uidl = store(account, entry, remembered, tally);
                if (uidl == null) {
                    left = true;
                } else {
                    entry.delete();
                    deleted.add(uidl);
                }
            }
            mailbox.quit();
            deleted.addAll(all ? gone : Set.of());
            if (!deleted.isEmpty()) {
                recorder.forget(account.key(), deleted);
            }
            return !all && !deleted.isEmpty() && !left;
        }
    }

    /** What it is called, if it may be deleted. */
    private String store(Inbound account, Pop3Mailbox.Entry entry, Set<String> remembered, Tally tally)
            throws MessagingException {
        if (entry.uidl() != null && remembered.contains(entry.uidl())) {
            tally.add(Recorded.SEEN);
            return entry.uidl();
        }
        try {
            Fetched mail = entry.fetch();
            Recorded recorded = recorder.record(account, mail, reading.read(mail.content()));
            tally.add(recorded);
            return recorded.done() ? mail.uidl() : null;
        } catch (IOException e) {
            throw new MessagingException("A mail could not be fetched: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            LOG.warnf("A mail of the inbound account %s stays there: %s", account.key(), e.toString());
            tally.leave();
            return null;
        }
    }

    /** Counts what is in it and leaves it there. */
    void rehearse(Inbound account, Tally tally) throws MessagingException {
        try (var mailbox = Pop3Mailbox.open(account, settings.smtpTimeout())) {
            Set<String> remembered = recorder.remembered(account.key());
            for (Pop3Mailbox.Entry entry : mailbox.entries(mailbox.count())) {
                if (entry.uidl() != null && remembered.contains(entry.uidl())) {
                    tally.add(Recorded.SEEN);
                } else {
                    tally.add(recorder.rehearse(
                            account, reading.read(entry.fetch().content())));
                }
            }
        } catch (IOException e) {
            throw new MessagingException("A mail could not be fetched: " + e.getMessage(), e);
        }
    }
}

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
    private final Failures failures = new Failures();

    /** @param left mails that stay, which are the first ones then */
    private record Passage(int left, boolean more) {}

    /** Empties it, conversation by conversation. */
    void read(Inbound account, Tally tally) throws MessagingException {
        long began = System.nanoTime();
        var passage = new Passage(0, true);
        while (passage.more() && System.nanoTime() - began < LONGEST_NANOS) {
            passage = readSome(account, passage.left(), tally);
        }
    }

    private Passage readSome(Inbound account, int skipped, Tally tally) throws MessagingException {
        try (var mailbox = Pop3Mailbox.open(account, settings.smtpTimeout())) {
            List<Pop3Mailbox.Entry> entries = mailbox.entries(skipped, MOST_MAILS);
            Set<String> remembered = recorder.remembered(account.key());
            Set<String> gone = new HashSet<>(remembered);
            boolean more = skipped + entries.size() < mailbox.count();
            entries.forEach(entry -> gone.remove(entry.uidl()));
            Set<String> deleted = new HashSet<>();
            int left = skipped;
            for (Pop3Mailbox.Entry entry : entries) {
                String uidl = store(account, entry, remembered, tally);
                if (uidl == null) {
                    left++;
                } else {
                    entry.delete();
                    deleted.add(uidl);
                }
            }
            mailbox.quit();
            deleted.addAll(skipped == 0 && !more ? gone : Set.of());
            if (!deleted.isEmpty()) {
                recorder.forget(account.key(), deleted);
            }
            return new Passage(left, more);
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
            Recorded recorded = record(account, mail);
            tally.add(recorded);
            return recorded.done() ? mail.uidl() : null;
        } catch (IOException e) {
            throw new MessagingException("A mail could not be fetched: " + e.getMessage(), e);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warnf("A mail of the inbound account %s stays there: %s", account.key(), e.toString());
            tally.leave();
            return null;
        }
    }

    /** A mail that cannot be stored with what follows from it, time and again, is stored for somebody to look at. */
    private Recorded record(Inbound account, Fetched mail) {
        Recorded recorded;
        try {
            recorded = recorder.record(account, mail, reading.read(mail.content()));
        } catch (RuntimeException | StackOverflowError e) {
            if (!failures.isTooMany(account.key(), mail.uidl())) {
                throw e;
            }
            recorded = recorder.record(account, mail, Reading.unparsable("It could not be stored: " + e));
        }
        failures.forget(account.key(), mail.uidl());
        return recorded;
    }

    /** Counts what is in it and leaves it there. */
    void rehearse(Inbound account, Tally tally) throws MessagingException {
        try (var mailbox = Pop3Mailbox.open(account, settings.smtpTimeout())) {
            Set<String> remembered = recorder.remembered(account.key());
            for (Pop3Mailbox.Entry entry : mailbox.entries(0, mailbox.count())) {
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

package org.postcommit.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.postcommit.account.AccountStore;
import org.postcommit.account.Inbound;
import org.postcommit.api.account.ConnectionTest;
import org.postcommit.config.BounceSettings;
import org.postcommit.config.Settings;

/** The mailboxes of all inbound accounts. To be called without a transaction. */
@ApplicationScoped
public class Mailboxes {

    private static final Logger LOG = Logger.getLogger(Mailboxes.class);

    /** The timer is not to the millisecond. */
    private static final Duration TICK = Duration.ofSeconds(2);

    @Inject
    private AccountStore accounts;

    @Inject
    private MailboxVisit visit;

    @Inject
    private Visits visits;

    @Inject
    private BounceSettings settings;

    @Inject
    private Settings fixed;

    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    /** Reads those whose time has come. */
    public void readDue() {
        var tally = new Tally();
        for (Inbound account : accounts.inbound()) {
            read(account, settings.interval().minus(TICK), tally);
        }
    }

    /** Reads all of them now, or counts what is in them. */
    public Map<String, Long> read(boolean dryRun) {
        var tally = new Tally();
        for (Inbound account : accounts.inbound()) {
            tally.count("accounts");
            if (!dryRun) {
                read(account, Duration.ZERO, tally);
            } else if (fault(account, () -> visit.rehearse(account, tally)) != null) {
                tally.count("faults");
            }
        }
        return tally.counts();
    }

    private void read(Inbound account, Duration after, Tally tally) {
        if (!visits.begin(account.key(), after)) {
            tally.count("busy");
            return;
        }
        String fault = "It was given up.";
        try {
            fault = fault(account, () -> visit.read(account, tally));
        } finally {
            visits.end(account.key(), fault);
        }
        if (fault != null) {
            tally.count("faults");
        }
    }

    /** What is done at a mailbox. */
    private interface Work {
        void run() throws MessagingException;
    }

    /** {@code null} when all went well. Said once, not at each reading. */
    private String fault(Inbound account, Work work) {
        try {
            work.run();
            if (failing.remove(account.key())) {
                LOG.infof("The inbound account %s can be read again.", account.key());
            }
            return null;
        } catch (MessagingException e) {
            String fault = words(e);
            if (failing.add(account.key())) {
                LOG.warnf("The inbound account %s cannot be read: %s", account.key(), fault);
            }
            return fault;
        } catch (RuntimeException | StackOverflowError e) { // the other mailboxes have their turn all the same
            if (failing.add(account.key())) {
                LOG.warnf(e, "The reading of the inbound account %s broke.", account.key());
            }
            return e.toString();
        }
    }

    /** Connects and logs in. */
    public ConnectionTest test(Inbound account) {
        long began = System.nanoTime();
        try (var mailbox = Pop3Mailbox.open(account, fixed.smtpTimeout())) {
            return new ConnectionTest(true, "The mailbox holds " + mailbox.count() + " mails.", millisSince(began));
        } catch (MessagingException e) {
            return new ConnectionTest(false, words(e), millisSince(began));
        }
    }

    private static long millisSince(long began) {
        return (System.nanoTime() - began) / 1_000_000;
    }

    /** What the other side said, or what broke; never the password. */
    private static String words(MessagingException e) {
        String said = String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip();
        if (e instanceof AuthenticationFailedException) {
            return "The login was refused: " + said;
        }
        Throwable cause = e.getNextException();
        return cause == null || said.contains(String.valueOf(cause.getMessage())) ? said : said + " (" + cause + ")";
    }
}

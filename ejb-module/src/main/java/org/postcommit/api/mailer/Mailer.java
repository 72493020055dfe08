package org.postcommit.api.mailer;

import jakarta.ejb.Remote;
import java.time.Duration;

/**
 * Hands finished mails to one kind of relay. Called by many threads at once.
 *
 * <p>A session bean that implements it, in any deployment of the server, is found by itself and may bring a copy of
 * these classes of its own: everything that goes in or out is passed by value. So is a CDI bean inside the EAR, and a
 * {@link java.util.ServiceLoader} provider in a jar in the directory {@code POSTCOMMIT_MAILER_JARS}, looked at when
 * Postcommit starts.
 */
@Remote
public interface Mailer {

    /** What notifications and settings call it: lower-case letters, digits, hyphens, at most 50; always the same. */
    String name();

    /** Where mail goes, for the record: host and port of an SMTP relay, a directory. At most 255 characters. */
    String relay();

    /**
     * Hands over one mail and says what came of it, within the mail's budget. Never throws for what a relay or a
     * network can do; what it throws counts as a fault of the mail ({@link Outcome.Local}) and is not tried again.
     */
    Outcome send(Mail mail);

    /**
     * Whether the relay can be talked to right now: {@link Outcome.Accepted}, else {@link Outcome.RelayDown}. Sends
     * nothing, ends within the budget. Asked while delivery by this mailer is stopped, to find out whether it can go on;
     * without an answer of its own the next mails find out.
     */
    default Outcome probe(Duration budget) {
        return new Outcome.Accepted("");
    }
}

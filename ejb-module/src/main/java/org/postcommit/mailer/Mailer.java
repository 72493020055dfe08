package org.postcommit.mailer;

import java.time.Duration;
import java.util.Optional;

/** Talks to one kind of relay. Called by many threads at once. */
public interface Mailer {

    /** Short name, for example {@code smtp}. */
    String name();

    /** Where mail goes, for the record: host and port of an SMTP relay, a directory. */
    String relay();

    /**
     * Hands over one mail and says what came of it, within the mail's deadline. Never throws for what a relay or a
     * network can do; what it throws counts as a fault of the mail ({@link Outcome.Local}).
     */
    Outcome send(Mail mail);

    /** Whether the relay can be talked to right now: empty if so, else the fault. Sends nothing, ends in this time. */
    Optional<Outcome.RelayDown> probe(Duration budget);
}

package org.postcommit.delivery;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.postcommit.api.mailer.Outcome;

/** The attempts of one call: a mailer whose relay was found to be down is not tried again. For one thread. */
final class Attempts {

    private static final Logger LOG = Logger.getLogger(Attempts.class);

    private final Courier courier;
    private final ContentTray tray;
    private final Route route;
    private final Budget budget;
    private final Duration probeInterval;
    private final Set<String> mailersDown = new HashSet<>();

    Attempts(Courier courier, ContentTray tray, Route route, Budget budget, Duration probeInterval) {
        this.courier = courier;
        this.tray = tray;
        this.route = route;
        this.budget = budget;
        this.probeInterval = probeInterval;
    }

    /**
     * What came of it; empty when there can be none now.
     *
     * @param instead takes what is to happen then
     */
    Optional<Conversation> make(Claim claim, Consumer<Verdict> instead) {
        if (budget.isSpent()) {
            instead.accept(new Verdict.Later(Duration.ZERO));
            return Optional.empty();
        }
        Optional<Conversation> made = mailersDown.contains(claim.mailer()) ? Optional.empty() : attempt(claim);
        if (made.isEmpty()) {
            mailersDown.add(claim.mailer());
            instead.accept(new Verdict.Later(probeInterval));
        }
        return made;
    }

    /**
     * Empty when no attempt could be made: the relay is down, or the database does not give the content. What was sent
     * before still has to be recorded.
     */
    private Optional<Conversation> attempt(Claim claim) {
        try {
            return courier.deliver(claim, tray, budget.left(), route == Route.SEND_NOW)
                    .filter(conversation -> !(conversation.outcome() instanceof Outcome.RelayDown));
        } catch (RuntimeException e) {
            LOG.warnf("recipient %s is put back: %s", claim.recipientId(), e.toString());
            return Optional.empty();
        }
    }
}

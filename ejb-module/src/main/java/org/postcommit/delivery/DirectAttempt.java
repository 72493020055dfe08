package org.postcommit.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.postcommit.api.mailer.Outcome;

/** One attempt at a mail that is not in the database. */
@ApplicationScoped
public class DirectAttempt {

    @Inject
    private Courier courier;

    private static final Logger LOG = Logger.getLogger(DirectAttempt.class);

    /** Empty when no attempt could be made: the relay is down, or something here is broken. */
    public Optional<Conversation> make(Claim claim, byte[] content, Duration budget) {
        try {
            return courier.deliver(claim, new ContentTray(Map.of(claim.variantId(), content)), budget, false)
                    .filter(conversation -> !(conversation.outcome() instanceof Outcome.RelayDown));
        } catch (RuntimeException e) {
            LOG.warnf(
                    "recipient %s of mode DIRECT is stored instead of sent to: %s", claim.recipientId(), e.toString());
            return Optional.empty();
        }
    }
}

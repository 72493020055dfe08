package org.postcommit.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.postcommit.api.mailer.Outcome;

/** One attempt at a mail that is not in the database. */
@ApplicationScoped
public class DirectAttempt {

    @Inject
    private Courier courier;

    /** Empty when no attempt could be made because the relay is down. */
    public Optional<Conversation> make(Claim claim, byte[] content, Duration budget) {
        return courier.deliver(claim, new ContentTray(Map.of(claim.variantId(), content)), budget, false)
                .filter(conversation -> !(conversation.outcome() instanceof Outcome.RelayDown));
    }
}

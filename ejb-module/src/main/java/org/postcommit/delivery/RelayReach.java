package org.postcommit.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.postcommit.api.mailer.Outcome;

/** Whether a mailer's relay can be talked to at this moment. */
@ApplicationScoped
public class RelayReach {

    @Inject
    private Mailers mailers;

    @Inject
    private Breakers breakers;

    /** Whether its breaker is open: nothing would be sent, whatever the relay says now. */
    public boolean isHeldBack(String mailer) {
        return breakers.isOpen(mailer);
    }

    /** Asks the relay. */
    public boolean isReachable(String mailer, Duration patience) {
        return mailers.probe(mailer, patience) instanceof Outcome.Accepted;
    }
}

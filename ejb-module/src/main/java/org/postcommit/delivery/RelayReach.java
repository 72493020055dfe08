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

    /** Asks the relay, unless its breaker is open: then it cannot. */
    public boolean isReachable(String mailer, Duration patience) {
        return !breakers.isOpen(mailer) && mailers.probe(mailer, patience) instanceof Outcome.Accepted;
    }
}

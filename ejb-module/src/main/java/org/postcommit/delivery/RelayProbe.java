package org.postcommit.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.postcommit.mailer.Mailer;

/** Asks a relay that was down whether it is back. */
@ApplicationScoped
class RelayProbe {

    @Inject
    private Breaker breaker;

    @Inject
    private Mailers mailers;

    void run() {
        if (breaker.isOpen()) {
            Mailer mailer = mailers.named(mailers.standard()).orElseThrow();
            mailer.probe().ifPresentOrElse(breaker::judge, breaker::close);
        }
    }
}

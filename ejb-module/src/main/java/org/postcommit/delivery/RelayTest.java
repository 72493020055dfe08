package org.postcommit.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.postcommit.api.account.ConnectionTest;
import org.postcommit.api.mailer.Fault;
import org.postcommit.api.mailer.Mailer;
import org.postcommit.api.mailer.Outcome;

/** Asks a mailer's relay for people whether mail could go. */
@ApplicationScoped
public class RelayTest {

    private static final Duration BUDGET = Duration.ofSeconds(10);

    @Inject
    private Mailers mailers;

    public ConnectionTest test(String mailer) {
        long began = System.nanoTime();
        Outcome outcome = mailers.probe(mailer, BUDGET);
        long millis = (System.nanoTime() - began) / 1_000_000;
        String relay = mailers.named(mailer).map(Mailer::relay).orElse(mailer);
        return outcome instanceof Outcome.RelayDown down
                ? new ConnectionTest(false, relay + ": " + words(down.fault()), millis)
                : new ConnectionTest(true, "The relay " + relay + " can be talked to.", millis);
    }

    private static String words(Fault fault) {
        return fault.summary().replaceAll("\\s+", " ");
    }
}

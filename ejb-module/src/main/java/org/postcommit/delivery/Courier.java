package org.postcommit.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.postcommit.config.RuntimeSettings;
import org.postcommit.mailer.Fault;
import org.postcommit.mailer.Mail;
import org.postcommit.mailer.Mailer;
import org.postcommit.mailer.Outcome;
import org.postcommit.mailer.Phase;
import org.postcommit.message.ContentStore;
import org.postcommit.message.Envelope;
import org.postcommit.message.ReversePath;

/** Takes one claimed mail to its relay and says what came of it. */
@ApplicationScoped
class Courier {

    @Inject
    private Mailers mailers;

    @Inject
    private ContentStore contents;

    @Inject
    private Breakers breakers;

    @Inject
    private RuntimeSettings settings;

    @Inject
    private DeliveryMetrics metrics;

    @Inject
    private Clock clock;

    /**
     * One conversation; the content is fetched through the tray, which keeps the last one used.
     *
     * @param urgent also while the relay is known to be down
     * @return empty when the relay is to be left alone for now
     */
    Optional<Conversation> deliver(Claim claim, ContentTray tray, Duration budget, boolean urgent) {
        Instant at = clock.instant();
        long started = System.nanoTime();
        Mailer mailer = mailers.named(claim.mailer()).orElse(null);
        String redirectedTo = settings.redirectTo().orElse(null);
        String to = redirectedTo == null ? claim.address() : redirectedTo;
        Optional<Outcome> outcome = mailer == null
                ? Optional.of(noMailer(claim))
                : breakers.pass(
                        claim.mailer(),
                        urgent,
                        budget,
                        () -> metrics.inFlight(() -> send(mailer, claim, to, tray, budget)));
        outcome.filter(Outcome.RelayDown.class::isInstance).ifPresent(down -> metrics.relayDown());
        return outcome.map(it -> new Conversation(
                claim,
                it,
                mailer == null ? null : mailer.relay(),
                at,
                Duration.ofNanos(System.nanoTime() - started),
                redirectedTo));
    }

    private Outcome send(Mailer mailer, Claim claim, String to, ContentTray tray, Duration budget) {
        byte[] content = tray.take(claim.variantId(), contents);
        if (content == null) {
            return new Outcome.Local(
                    Fault.of(Phase.PREPARE, new IllegalStateException("The body of this mail was purged.")));
        }
        var envelope = new Envelope(new ReversePath(claim.envelopeFrom()), to);
        try {
            return mailer.send(new Mail(envelope, content, budget));
        } catch (RuntimeException e) {
            return new Outcome.Local(Fault.of(Phase.PREPARE, e));
        }
    }

    private static Outcome noMailer(Claim claim) {
        return new Outcome.Local(Fault.of(
                Phase.PREPARE,
                new IllegalStateException("There is no mailer '" + claim.mailer() + "': deploy it and send again.")));
    }
}

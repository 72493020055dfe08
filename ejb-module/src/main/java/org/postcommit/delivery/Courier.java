package org.postcommit.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.postcommit.api.mailer.Fault;
import org.postcommit.api.mailer.Mail;
import org.postcommit.api.mailer.Mailer;
import org.postcommit.api.mailer.Outcome;
import org.postcommit.api.mailer.Phase;
import org.postcommit.message.ContentStore;
import org.postcommit.api.mailer.Envelope;
import org.postcommit.api.mailer.ReversePath;

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
        Optional<Outcome> outcome = mailer == null
                ? Optional.of(noMailer(claim))
                : breakers.pass(claim.mailer(), urgent, budget, () -> send(mailer, claim, tray, budget));
        return outcome.map(it -> new Conversation(
                claim, it, mailer == null ? null : mailer.relay(), at, Duration.ofNanos(System.nanoTime() - started)));
    }

    private Outcome send(Mailer mailer, Claim claim, ContentTray tray, Duration budget) {
        byte[] content = tray.take(claim.variantId(), contents);
        if (content == null) {
            return new Outcome.Local(
                    Fault.of(Phase.PREPARE, new IllegalStateException("The body of this mail was purged.")));
        }
        var envelope = new Envelope(new ReversePath(claim.envelopeFrom()), claim.address());
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

package org.postcommit.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.postcommit.account.Verp;
import org.postcommit.api.mailer.Envelope;
import org.postcommit.api.mailer.Fault;
import org.postcommit.api.mailer.Mail;
import org.postcommit.api.mailer.Mailer;
import org.postcommit.api.mailer.Outcome;
import org.postcommit.api.mailer.Phase;
import org.postcommit.api.mailer.ReversePath;
import org.postcommit.config.RuntimeSettings;
import org.postcommit.message.ContentStore;
import org.postcommit.message.Ids;
import org.postcommit.message.MaskedAddress;

/** Takes one claimed mail to its relay and says what came of it. */
@ApplicationScoped
class Courier {

    private static final Logger LOG = Logger.getLogger(Courier.class);

    @Inject
    private Mailers mailers;

    @Inject
    private ContentStore contents;

    @Inject
    private Breakers breakers;

    @Inject
    private Verp verp;

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
     * @return empty when the relay is to be left alone for now, or the mailer is not deployed
     */
    Optional<Conversation> deliver(Claim claim, ContentTray tray, Duration budget, boolean urgent) {
        Instant at = clock.instant();
        long started = System.nanoTime();
        String redirectedTo = settings.redirectTo().orElse(null);
        String to = redirectedTo == null ? claim.address() : redirectedTo;
        return mailers.named(claim.mailer()).flatMap(mailer -> {
            String relay = relayOf(mailer); // afterwards nothing may throw: the mail may be sent
            return breakers.pass(
                            claim.mailer(),
                            urgent,
                            budget,
                            () -> metrics.inFlight(claim.mailer(), () -> send(mailer, claim, to, tray, budget)))
                    .map(metrics::judged)
                    .map(outcome -> new Conversation(
                            Ids.next(),
                            claim,
                            outcome,
                            relay,
                            at,
                            Duration.ofNanos(System.nanoTime() - started),
                            redirectedTo))
                    .map(Courier::logged);
        });
    }

    private static Conversation logged(Conversation conversation) {
        LOG.debugf(
                "recipient %s (%s): %s",
                conversation.claim().recipientId(),
                new MaskedAddress(conversation.claim().address()),
                conversation.outcome().label());
        return conversation;
    }

    private static String relayOf(Mailer mailer) {
        try {
            return mailer.relay();
        } catch (RuntimeException | LinkageError e) {
            return mailer.name();
        }
    }

    /** Whether there is a mailer that may be tried for it now. */
    boolean canTry(Claim claim, boolean urgent) {
        return mailers.named(claim.mailer()).isPresent() && (urgent || !breakers.isOpen(claim.mailer()));
    }

    private Outcome send(Mailer mailer, Claim claim, String to, ContentTray tray, Duration budget) {
        byte[] content = tray.take(claim.variantId(), contents);
        if (content == null) {
            return new Outcome.Local(Fault.of(Phase.PREPARE, "The body of this mail was purged."));
        }
        var envelope = new Envelope(new ReversePath(reversePath(claim, to)), to);
        try {
            Outcome outcome = mailer.send(new Mail(envelope, content, budget));
            return isUsable(outcome) ? outcome : noOutcome(mailer);
        } catch (RuntimeException | LinkageError e) {
            return new Outcome.Local(Fault.of(Phase.PREPARE, e));
        }
    }

    /** What is redirected says nothing about the recipient when it comes back. */
    private String reversePath(Claim claim, String to) {
        return to.equals(claim.address())
                ? verp.reversePath(claim.envelopeFrom(), claim.recipientId())
                : claim.envelopeFrom();
    }

    private static boolean isUsable(Outcome outcome) {
        return outcome instanceof Outcome.Failure failure
                ? failure.fault() != null
                : outcome instanceof Outcome.RelayDown down ? down.fault() != null : outcome != null;
    }

    private static Outcome noOutcome(Mailer mailer) {
        return new Outcome.Local(
                Fault.of(Phase.PREPARE, "The mailer '" + mailer.name() + "' gave no outcome: mend it and send again."));
    }
}

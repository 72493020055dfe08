package org.postcommit.mode;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postcommit.api.event.DeliveryEvent;
import org.postcommit.api.event.EventKind;
import org.postcommit.config.RuntimeSettings;
import org.postcommit.delivery.Claim;
import org.postcommit.delivery.Conversation;
import org.postcommit.delivery.DeliveryMetrics;
import org.postcommit.delivery.DirectAttempt;
import org.postcommit.event.UnwrittenEvents;
import org.postcommit.message.Ids;
import org.postcommit.message.Recipient;

/** Tries mails once that are not stored, and stores those that have to be tried again. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DirectDelivery {

    @Inject
    private DirectAttempt attempt;

    @Inject
    private DirectArchive archive;

    @Inject
    private DeliveryMetrics metrics;

    @Inject
    private UnwrittenEvents events;

    @Inject
    private RuntimeSettings settings;

    @Inject
    private Clock clock;

    /** What the time budget does not reach is stored untried, and so is who is suppressed, for operators to see. */
    public void run(List<Composed> mails) {
        long end = System.nanoTime() + settings.deferredTimeBudget().toNanos();
        for (Composed mail : mails) {
            List<Conversation> conversations = converse(mail, end);
            boolean accepted = conversations.stream().allMatch(Conversation::isAccepted);
            boolean again =
                    !accepted || conversations.size() < mail.recipients().size();
            if (again || settings.directAudit()) {
                archive.keep(new Tried(mail, conversations, again));
            } else {
                conversations.forEach(conversation -> metrics.sentUnrecorded(sinceSubmitted(mail, conversation)));
                events.add(conversations.stream().map(it -> sent(mail, it)).toList());
            }
        }
    }

    private static Duration sinceSubmitted(Composed mail, Conversation conversation) {
        Instant end = conversation.at().plus(conversation.duration());
        return Duration.between(mail.message().createdAt(), end);
    }

    private List<Conversation> converse(Composed mail, long end) {
        List<Conversation> conversations = new ArrayList<>();
        for (Recipient recipient : mail.due()) {
            Duration left = Duration.ofNanos(end - System.nanoTime());
            Optional<Conversation> made =
                    left.isNegative() ? Optional.empty() : attempt.make(claim(mail, recipient), mail.content(), left);
            if (made.isEmpty()) {
                break;
            }
            conversations.add(made.get());
        }
        return conversations;
    }

    private DeliveryEvent sent(Composed mail, Conversation conversation) {
        return new DeliveryEvent(
                Ids.next(),
                EventKind.SENT,
                clock.instant(),
                mail.message().id(),
                conversation.claim().recipientId(),
                mail.variant().mailId());
    }

    private static Claim claim(Composed mail, Recipient recipient) {
        return new Claim(
                recipient.id(),
                mail.message().id(),
                UUID.randomUUID(),
                mail.message().createdAt(),
                recipient.address(),
                mail.variant().id(),
                mail.message().envelopeFrom(),
                mail.message().mailer(),
                mail.message().onAmbiguous(),
                mail.message().expiresAt(),
                mail.message().priority(),
                null);
    }
}

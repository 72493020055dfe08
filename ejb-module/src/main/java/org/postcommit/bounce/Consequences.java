package org.postcommit.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.postcommit.api.bounce.BounceKind;
import org.postcommit.api.bounce.Confidence;
import org.postcommit.config.BounceSettings;
import org.postcommit.event.EventLog;
import org.postcommit.message.Recipient;
import org.postcommit.suppression.SuppressionList;

/** What follows from a report about a recipient. Works in the transaction in progress. */
@ApplicationScoped
class Consequences {

    private static final String NONE = "None";
    private static final List<Confidence> SURE =
            Arrays.stream(Confidence.values()).filter(Confidence::hasEffect).toList();

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    @Inject
    private SuppressionList suppressions;

    @Inject
    private SoftRetry retry;

    @Inject
    private EventLog events;

    @Inject
    private BounceSettings settings;

    @Inject
    private Clock clock;

    /**
     * @param told where the report is kept, and how its recipient was found
     * @return what was done
     */
    Effect draw(Judged judged, String told) {
        if (judged.notice() == null) {
            return Effect.of(NONE);
        }
        if (!judged.confidence().hasEffect()) {
            return Effect.of(
                    judged.why() == null
                            ? "None: nothing tells for sure which mail it is about"
                            : "None: " + judged.why());
        }
        Recipient recipient = em.find(Recipient.class, judged.recipientId(), LockModeType.PESSIMISTIC_WRITE);
        if (recipient == null) {
            return Effect.of("None: the recipient is not known any more");
        }
        return switch (judged.kind()) {
            case HARD -> bounced(recipient, judged, SuppressionList.Reason.HARD_BOUNCE, told);
            case COMPLAINT -> bounced(recipient, judged, SuppressionList.Reason.COMPLAINT, told);
            case SOFT -> soft(recipient, judged, told);
            default -> Effect.of(NONE);
        };
    }

    private Effect bounced(Recipient recipient, Judged judged, SuppressionList.Reason reason, String told) {
        boolean changed = recipient.bounced(words(judged));
        if (changed) {
            events.note(List.of(recipient));
        }
        suppressions.add(recipient.address(), reason, evidence(judged, told));
        String became = changed ? "Recipient BOUNCED" : "Recipient stays " + recipient.status();
        return new Effect(became + ", address suppressed", changed);
    }

    private Effect soft(Recipient recipient, Judged judged, String told) {
        if (retry.isDue(recipient)) {
            Instant next = retry.sendAgain(recipient, words(judged), judged);
            return Effect.of("Recipient is sent to again after " + next);
        }
        long count = softBounces(recipient.address());
        if (settings.softLimit() > 0 && count >= settings.softLimit()) {
            suppressions.add(recipient.address(), SuppressionList.Reason.SOFT_BOUNCE, evidence(judged, told));
            return Effect.of("Address suppressed after " + bounces(count));
        }
        return Effect.of("Counted: " + bounces(count) + " of the address in " + settings.softDays() + " days");
    }

    /** This one among them. */
    private long softBounces(String address) {
        return em.createQuery(
                        "select count(*) from Bounce b where b.addressKey = :key and b.kind = :soft"
                                + " and b.confidence in :sure and b.receivedAt > :since",
                        Long.class)
                .setParameter("key", address.toLowerCase(Locale.ROOT))
                .setParameter("soft", BounceKind.SOFT)
                .setParameter("sure", SURE)
                .setParameter("since", clock.instant().minus(Duration.ofDays(settings.softDays())))
                .getSingleResult();
    }

    private static String bounces(long count) {
        return count + (count == 1 ? " soft bounce" : " soft bounces");
    }

    private static String words(Judged judged) {
        return (judged.kind() == BounceKind.COMPLAINT ? "complaint: " : "bounced: ")
                + judged.notice().words().replaceAll("\\s+", " ");
    }

    private static String evidence(Judged judged, String told) {
        return words(judged) + "\n" + told;
    }
}

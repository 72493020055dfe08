package org.postcommit.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postcommit.api.RecipientStatus;

/** What we have sent, asked for by what reports tell. */
@ApplicationScoped
class SentMails {

    /** Our Message-IDs begin with the message's id, so that no index of their own is needed. */
    private static final Pattern OURS = Pattern.compile("<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})[.@].*");

    /** Those of campaigns, which have a message together. */
    private static final Pattern RANDOM = Pattern.compile("<[0-9a-f-]{36}\\.[0-9a-z]{10,}@.*");

    private static final int MOST_READERS = 1_000;

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    @Inject
    private Clock clock;

    /** The address of a recipient; empty when it is not known any more. */
    Optional<String> address(UUID recipientId) {
        return em.createQuery("select r.address from Recipient r where r.id = :id", String.class)
                .setParameter("id", recipientId)
                .getResultStream()
                .findFirst();
    }

    /** The envelope sender of the mail, before it got a token; empty when it is not known any more. */
    Optional<String> sender(UUID recipientId) {
        return em.createQuery(
                        "select m.envelopeFrom from Recipient r join Message m on m.id = r.messageId where r.id = :id",
                        String.class)
                .setParameter("id", recipientId)
                .getResultStream()
                .findFirst();
    }

    RecipientStatus status(UUID recipientId) {
        return em.createQuery("select r.status from Recipient r where r.id = :id", RecipientStatus.class)
                .setParameter("id", recipientId)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** Whether an attempt is going on whose outcome is not recorded yet. */
    boolean isBeingSent(UUID recipientId) {
        return !em.createQuery(
                        "select r.id from Recipient r where r.id = :id and r.status in :pending"
                                + " and r.attemptStartedAt is not null and r.leaseUntil > :now",
                        UUID.class)
                .setParameter("id", recipientId)
                .setParameter("pending", List.of(RecipientStatus.NOT_SENT, RecipientStatus.FAILED))
                .setParameter("now", clock.instant())
                .getResultList()
                .isEmpty();
    }

    /** Who got the mail with this Message-ID, with their addresses. */
    Map<UUID, String> readers(String messageId) {
        Matcher ours = OURS.matcher(messageId);
        if (!ours.matches()) {
            return Map.of();
        }
        Map<UUID, String> readers = new LinkedHashMap<>();
        em.createQuery(
                        "select r.id, r.address from Recipient r join Variant v on v.id = r.variantId"
                                + " where v.messageId = :message and v.mailId = :mail order by r.position",
                        Object[].class)
                .setParameter("message", UUID.fromString(ours.group(1)))
                .setParameter("mail", messageId)
                .setMaxResults(MOST_READERS)
                .getResultList()
                .forEach(row -> readers.put((UUID) row[0], (String) row[1]));
        return readers;
    }

    /** Whether nobody can tell this Message-ID from that of another mail: it is random, or its message has one reader. */
    boolean isUnguessable(String messageId) {
        Matcher ours = OURS.matcher(messageId);
        return RANDOM.matcher(messageId).matches()
                || ours.matches()
                        && em.createQuery("select count(r) from Recipient r where r.messageId = :message", Long.class)
                                        .setParameter("message", UUID.fromString(ours.group(1)))
                                        .getSingleResult()
                                == 1;
    }

    /** The one that was sent last to this address. */
    Optional<UUID> lastTo(String address) {
        return em.createQuery(
                        "select r.id from Recipient r where lower(r.address) = :key and r.status in :sent"
                                + " order by r.sentAt desc, r.id",
                        UUID.class)
                .setParameter("key", address.toLowerCase(Locale.ROOT))
                .setParameter("sent", List.of(RecipientStatus.SENT, RecipientStatus.BOUNCED))
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}

package org.postcommit.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Stores what notifications become, in the transaction in progress. */
@ApplicationScoped
public class MessageStore {

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    @Inject
    private ContentStore contents;

    /**
     * Takes the idempotency key for this message without ever violating the constraint, which would abort the caller's
     * transaction on PostgreSQL.
     *
     * @return {@code false} when the key was taken before
     */
    public boolean insert(Message m) {
        return em.createNativeQuery("insert into message (id, type, producer, mode, mailer, priority, on_ambiguous,"
                                + " envelope_from, created_at, expires_at, idempotency_key, fingerprint)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) on conflict do nothing")
                        .setParameter(1, m.id())
                        .setParameter(2, m.type())
                        .setParameter(3, m.producer())
                        .setParameter(4, m.mode().name())
                        .setParameter(5, m.mailer())
                        .setParameter(6, m.priority().name())
                        .setParameter(7, m.onAmbiguous().name())
                        .setParameter(8, m.envelopeFrom())
                        .setParameter(9, m.createdAt())
                        .setParameter(10, m.expiresAt())
                        .setParameter(11, m.idempotencyKey())
                        .setParameter(12, m.fingerprint())
                        .executeUpdate()
                == 1;
    }

    /**
     * Writes variant, content and recipients; after this they are in the database, not only in memory.
     *
     * @param content {@code null}: the bytes are not kept
     */
    public void store(Variant variant, byte[] content, List<Recipient> recipients) {
        em.persist(variant);
        em.flush();
        if (content != null) {
            contents.put(variant.id(), content);
        }
        recipients.forEach(em::persist);
        em.flush();
        em.detach(variant); // a transaction may submit thousands, and each flush looks at all it manages
        recipients.forEach(em::detach);
    }

    public Optional<Message> byKey(String producer, String key) {
        return em.createQuery(
                        "select m from Message m where m.producer = :producer and m.idempotencyKey = :key",
                        Message.class)
                .setParameter("producer", producer)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }
}

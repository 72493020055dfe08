package org.postcommit.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.postcommit.database.Statements;

/**
 * Stores what notifications become, in the transaction in progress. Plain statements: every caller's commit waits for
 * them, and nothing written here is ever managed.
 */
@ApplicationScoped
public class MessageStore {

    private static final String MESSAGE =
            "insert into message (id, type, producer, mode, mailer, priority, on_ambiguous,"
                    + " envelope_from, created_at, expires_at, idempotency_key, fingerprint, template,"
                    + " campaign_id, topic, store)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing";
    private static final String VARIANT =
            "insert into variant (id, message_id, mail_id, language, subject, size) values (?, ?, ?, ?, ?, ?)";
    private static final String RECIPIENT =
            "insert into recipient (id, message_id, variant_id, position, address, name,"
                    + " language, type, subject, created_at, priority, status, reason, success_count, fail_count,"
                    + " ambiguous_count, undelivered_rounds, next_attempt_at, queued_at, claim_id)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, ?, ?, ?)";

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    @Inject
    private Statements statements;

    @Inject
    private ContentStore contents;

    /**
     * Takes the idempotency key for this message without ever violating the constraint, which would abort the caller's
     * transaction on PostgreSQL.
     *
     * @return {@code false} when the key was taken before
     */
    public boolean insert(Message m) {
        return statements.update(
                        MESSAGE,
                        m.id(),
                        m.type(),
                        m.producer(),
                        m.mode(),
                        m.mailer(),
                        m.priority(),
                        m.onAmbiguous(),
                        m.envelopeFrom(),
                        m.createdAt(),
                        m.expiresAt(),
                        m.idempotencyKey(),
                        m.fingerprint(),
                        m.template(),
                        m.occasion().campaign(),
                        m.occasion().topic(),
                        m.occasion().store())
                == 1;
    }

    /**
     * Writes variants, their contents and new recipients.
     *
     * @param mails by variant; bytes that are not there are not kept
     */
    public void store(List<Variant> variants, Map<UUID, byte[]> mails, List<Recipient> recipients) {
        statements.updateAll(
                VARIANT, variants.stream().map(MessageStore::columns).toList());
        contents.put(mails);
        statements.updateAll(
                RECIPIENT,
                recipients.stream()
                        .map(recipient -> Arrays.asList(recipient.columns()))
                        .toList());
    }

    private static List<Object> columns(Variant v) {
        return Arrays.asList(v.id(), v.messageId(), v.mailId(), v.language(), v.subject(), v.size());
    }

    /** Whether a variant was stored before. */
    public boolean has(Variant variant) {
        return em.find(Variant.class, variant.id()) != null;
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

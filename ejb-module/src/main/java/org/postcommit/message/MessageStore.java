package org.postcommit.message;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

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

    @Resource(lookup = "java:jboss/datasources/PostcommitDS")
    private DataSource database;

    @Inject
    private ContentStore contents;

    /**
     * Takes the idempotency key for this message without ever violating the constraint, which would abort the caller's
     * transaction on PostgreSQL.
     *
     * @return {@code false} when the key was taken before
     */
    public boolean insert(Message m) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(MESSAGE)) {
            Columns.bind(
                    insert,
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
                    m.occasion().store());
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("Message " + m.id() + " could not be stored.", e);
        }
    }

    /**
     * Writes variants, their contents and new recipients.
     *
     * @param mails by variant; bytes that are not there are not kept
     */
    public void store(List<Variant> variants, Map<UUID, byte[]> mails, List<Recipient> recipients) {
        try (Connection connection = database.getConnection()) {
            insertVariants(connection, variants);
            contents.put(mails);
            insertRecipients(connection, recipients);
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "Message " + variants.get(0).messageId() + " could not be stored as a whole.", e);
        }
    }

    private static void insertVariants(Connection connection, List<Variant> variants) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(VARIANT)) {
            for (Variant v : variants) {
                Columns.bind(insert, v.id(), v.messageId(), v.mailId(), v.language(), v.subject(), v.size());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void insertRecipients(Connection connection, List<Recipient> recipients) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(RECIPIENT)) {
            for (Recipient recipient : recipients) {
                Columns.bind(insert, recipient.columns());
                insert.addBatch();
            }
            insert.executeBatch();
        }
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

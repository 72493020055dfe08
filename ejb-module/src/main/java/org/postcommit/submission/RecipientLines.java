package org.postcommit.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.postcommit.api.DeliveryMode;
import org.postcommit.message.Message;

/** Reads what a receipt says about recipients that were stored before. */
@ApplicationScoped
class RecipientLines {

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    DeliveryMode modeOf(UUID messageId) {
        return em.find(Message.class, messageId).mode();
    }

    List<Receipts.Row> recipientsOf(UUID messageId) {
        return em.createQuery(
                        "select new org.postcommit.submission.Receipts$Row(r.id, r.address, r.status, v.mailId,"
                                + " r.successCount + r.failCount) from Recipient r join Variant v on v.id = r.variantId"
                                + " where r.messageId = :id order by r.position",
                        Receipts.Row.class)
                .setParameter("id", messageId)
                .getResultList();
    }
}

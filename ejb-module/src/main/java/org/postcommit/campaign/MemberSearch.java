package org.postcommit.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.postcommit.api.RecipientStatus;
import org.postcommit.api.admin.Page;
import org.postcommit.api.campaign.MemberRow;
import org.postcommit.api.campaign.MemberStatus;

/** Lists members with what has become of them, and of their mails. */
@ApplicationScoped
class MemberSearch {

    private static final String ROWS = "select cm.position, cm.address, cm.name, cm.language, cm.outcome, cm.reason,"
            + " cm.recipient_id, r.status, r.reason";

    /** Without recipients, so that most are counted without reading them. */
    private static final String MEMBERS = " from campaign_member cm left join recipient r on r.id = cm.recipient_id";

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    Page<MemberRow> page(UUID campaign, MemberStatus status, int page, int size) {
        String where = " where cm.campaign_id = ?1" + (status == null ? "" : " and " + condition(status));
        List<?> rows = em.createNativeQuery(ROWS + MEMBERS + where + " order by cm.position")
                .setParameter(1, campaign)
                .setFirstResult(Math.multiplyExact(page, size))
                .setMaxResults(size)
                .getResultList();
        Number total = (Number) em.createNativeQuery(
                        "select count(*)" + (needsRecipients(status) ? MEMBERS : " from campaign_member cm") + where)
                .setParameter(1, campaign)
                .getSingleResult();
        return new Page<>(
                rows.stream().map(Object[].class::cast).map(MemberSearch::row).toList(), page, size, total.longValue());
    }

    private static boolean needsRecipients(MemberStatus status) {
        return status != null
                && !Set.of(MemberStatus.WAITING, MemberStatus.NOT_OPTED_IN, MemberStatus.DUPLICATE, MemberStatus.FAILED)
                        .contains(status);
    }

    private static String condition(MemberStatus status) {
        return switch (status) {
            case WAITING, NOT_OPTED_IN, DUPLICATE, FAILED -> "cm.outcome = '" + status + "'";
            case SUPPRESSED, CANCELLED ->
                "(cm.outcome = '" + status + "' or cm.outcome = 'PREPARED' and r.status = '" + status + "')";
            case PENDING -> "cm.outcome = 'PREPARED' and r.status in ('NOT_SENT', 'FAILED')";
            case SENT, ERROR, EXPIRED, BOUNCED -> "cm.outcome = 'PREPARED' and r.status = '" + status + "'";
        };
    }

    private static MemberRow row(Object[] row) {
        Outcome outcome = Outcome.valueOf((String) row[4]);
        String recipientStatus = (String) row[7];
        return new MemberRow(
                ((Number) row[0]).longValue(),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                status(outcome, recipientStatus),
                outcome == Outcome.PREPARED ? (String) row[8] : (String) row[5],
                (UUID) row[6]);
    }

    /** A recipient that upkeep has deleted was final, and most are sent. */
    static MemberStatus status(Outcome outcome, String recipient) {
        if (outcome != Outcome.PREPARED) {
            return MemberStatus.valueOf(outcome.name());
        }
        if (recipient == null) {
            return MemberStatus.SENT;
        }
        RecipientStatus status = RecipientStatus.valueOf(recipient);
        return status.isPending() ? MemberStatus.PENDING : MemberStatus.valueOf(status.name());
    }
}

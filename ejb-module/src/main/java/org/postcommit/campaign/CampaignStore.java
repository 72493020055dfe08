package org.postcommit.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.campaign.CampaignStatus;
import org.postcommit.message.SearchPattern;

/** The rows of campaigns, in the transaction in progress. */
@ApplicationScoped
class CampaignStore {

    private static final String FOUND = " from StoredCampaign c where (:status is null or c.status = :status)"
            + " and (:q is null or c.name like :q escape '!' or lower(c.plan.title) like :q escape '!')";

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    List<StoredCampaign> find(CampaignStatus status, String q, int page, int size) {
        return filtered(
                        em.createQuery(
                                "select c" + FOUND + " order by c.createdAt desc, c.id desc", StoredCampaign.class),
                        status,
                        q)
                .setFirstResult(Math.multiplyExact(page, size))
                .setMaxResults(size)
                .getResultList();
    }

    long count(CampaignStatus status, String q) {
        return filtered(em.createQuery("select count(c)" + FOUND, Long.class), status, q)
                .getSingleResult();
    }

    private static <T> TypedQuery<T> filtered(TypedQuery<T> query, CampaignStatus status, String q) {
        return query.setParameter("status", status).setParameter("q", SearchPattern.holding(q));
    }

    List<StoredCampaign> inStatus(CampaignStatus status) {
        return em.createQuery(
                        "select c from StoredCampaign c where c.status = :status order by c.dueAt, c.id",
                        StoredCampaign.class)
                .setParameter("status", status)
                .getResultList();
    }

    Optional<StoredCampaign> find(String key) {
        return em.createQuery("select c from StoredCampaign c where c.name = :key", StoredCampaign.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    StoredCampaign get(String key) {
        return find(key).orElseThrow(() -> new NotFoundException("campaign", key));
    }

    /** As it is now, and nobody else changes it before this transaction has ended. */
    StoredCampaign locked(String key) {
        StoredCampaign campaign = get(key);
        em.refresh(campaign, LockModeType.PESSIMISTIC_WRITE);
        return campaign;
    }

    /** As {@link #locked}; empty when somebody else has locked it just now, or it is gone. */
    Optional<StoredCampaign> lockedIfFree(UUID id) {
        boolean free = !em.createNativeQuery("select id from campaign where id = ? for update skip locked", UUID.class)
                .setParameter(1, id)
                .getResultList()
                .isEmpty();
        return free ? Optional.of(fresh(id)) : Optional.empty();
    }

    private StoredCampaign fresh(UUID id) {
        StoredCampaign campaign = em.find(StoredCampaign.class, id);
        em.refresh(campaign);
        return campaign;
    }

    /** Whether nobody has added it; then nobody else does so before this transaction has ended. */
    boolean isNew(String key) {
        if (find(key).isPresent()) {
            return false;
        }
        em.createNativeQuery("select name from turn where name = 'campaigns' for update", String.class)
                .getResultList();
        return find(key).isEmpty();
    }

    void add(StoredCampaign campaign) {
        em.persist(campaign);
    }

    void remove(StoredCampaign campaign) {
        em.remove(campaign);
    }

    /** Writes everything down that was changed, so that plain statements find it. */
    void flush() {
        em.flush();
    }
}

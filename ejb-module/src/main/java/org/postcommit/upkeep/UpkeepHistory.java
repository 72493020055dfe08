package org.postcommit.upkeep;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.postcommit.api.admin.MaintenanceRun;

/** Writes each run down when it starts and when it ends, whatever becomes of it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class UpkeepHistory {

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    @Inject
    private Clock clock;

    public UUID started(String command, boolean dryRun, String parameters, String who) {
        var run = new StoredRun(command, dryRun, parameters, who, clock.instant());
        em.persist(run);
        return run.id();
    }

    public void done(UUID id, String counts) {
        em.find(StoredRun.class, id).done(counts, clock.instant());
    }

    public void failed(UUID id, String why) {
        em.find(StoredRun.class, id).failed(why, clock.instant());
    }

    /** Latest first. */
    public List<MaintenanceRun> last(int most) {
        return em.createQuery("select r from StoredRun r order by r.startedAt desc, r.id desc", StoredRun.class)
                .setMaxResults(most)
                .getResultStream()
                .map(StoredRun::row)
                .toList();
    }

    /** {@code null} when it never ran. */
    public MaintenanceRun lastOf(String command) {
        return lastOf(command, "%");
    }

    /**
     * {@code null} when it was never run by them.
     *
     * @param who a pattern
     */
    public MaintenanceRun lastOf(String command, String who) {
        return em.createQuery(
                        "select r from StoredRun r where r.command = :command and r.who like :who"
                                + " order by r.startedAt desc, r.id desc",
                        StoredRun.class)
                .setParameter("command", command)
                .setParameter("who", who)
                .setMaxResults(1)
                .getResultStream()
                .map(StoredRun::row)
                .findFirst()
                .orElse(null);
    }
}

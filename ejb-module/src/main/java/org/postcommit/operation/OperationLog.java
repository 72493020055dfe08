package org.postcommit.operation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.postcommit.api.admin.MaintenanceResult;

/** Writes down who did what, for those that have no transaction around it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OperationLog {

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    @Inject
    private Clock clock;

    /** The number noted is the one that the result tells first. */
    public void note(String who, String action, String selection, MaintenanceResult result) {
        long selected = result.counts().values().stream().findFirst().orElse(0L);
        em.persist(new Operation(clock.instant(), who, action, selection, selected));
    }
}

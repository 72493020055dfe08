package org.postcommit.operation;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Writes down what the caller did. */
@Stateless
public class OperationLog {

    @Resource
    private SessionContext context;

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * In the transaction that does it.
     *
     * @param what it was done to, in words
     * @param selected to how many
     */
    public void note(String action, String what, long selected) {
        em.persist(new Operation(clock.instant(), context.getCallerPrincipal().getName(), action, what, selected));
    }

    /** For what has no transaction around it. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void noteApart(String action, String what, long selected) {
        note(action, what, selected);
    }
}

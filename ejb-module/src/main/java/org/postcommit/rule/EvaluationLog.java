package org.postcommit.rule;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Writes down why a rule failed, whatever becomes of the caller's transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class EvaluationLog {

    private static final Logger LOG = Logger.getLogger(EvaluationLog.class);

    @Inject
    private EventStore events;

    /**
     * @param reason may hold addresses, so that it does not go into the server's log
     */
    public void failed(RaisedEvent event, String rule, String reason) {
        LOG.warnf("rule=%s event=%s type=%s failed, the evaluation log says why", rule, event.id(), event.type());
        events.add(Evaluation.failed(event, rule, reason));
    }
}

package org.postcommit.event;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.postcommit.api.event.DeliveryEvent;

/** Fires one event in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Announcer {

    private static final Logger LOG = Logger.getLogger(Announcer.class);

    @Resource
    private SessionContext context;

    @Inject
    private Event<DeliveryEvent> observers;

    /** What an observer throws ends its transaction and is no concern of ours. */
    public void announce(DeliveryEvent event) {
        try {
            observers.fire(event);
        } catch (RuntimeException e) {
            LOG.warnf(
                    e,
                    "An observer failed at event %s (%s); nothing else is touched.",
                    event.id(),
                    event.event().jsonName());
            context.setRollbackOnly();
        }
    }
}

package org.postcommit.bounce;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Has the mailboxes read. The timer lies in the database that all nodes share, so that one of them fires; how often a
 * mailbox is read is the setting's to say. Reading is no part of the firing: a timer that fires while its node dies is
 * not given to another node.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BounceTimer {

    private static final Logger LOG = Logger.getLogger(BounceTimer.class);

    @Inject
    private Mailboxes mailboxes;

    @Resource
    private ManagedExecutorService threads;

    private final AtomicBoolean reading = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "*/5", info = "bounces", persistent = true)
    void fire() {
        if (reading.compareAndSet(false, true)) {
            try {
                threads.execute(this::read);
            } catch (RuntimeException e) {
                reading.set(false);
                LOG.warnf("The mailboxes cannot be read now and will be tried again: %s", e.toString());
            }
        }
    }

    private void read() {
        try {
            mailboxes.readDue();
        } catch (RuntimeException e) {
            LOG.warnf("The mailboxes could not be read and will be tried again: %s", e.toString());
        } finally {
            reading.set(false);
        }
    }
}

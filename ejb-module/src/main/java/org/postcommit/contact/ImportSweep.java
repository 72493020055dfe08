package org.postcommit.contact;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Deletes lists that nobody came back for. On each node, since the lists lie on its disk. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportSweep {

    private static final Logger LOG = Logger.getLogger(ImportSweep.class);

    @Inject
    private ImportFiles files;

    @PostConstruct
    void start() {
        sweep();
    }

    @Schedule(hour = "*", minute = "23", info = "uploaded lists", persistent = false)
    void sweep() {
        try {
            files.deleteOld();
        } catch (RuntimeException e) {
            LOG.warnf("Old lists of contacts could not be deleted and will be tried again: %s", e.toString());
        }
    }
}

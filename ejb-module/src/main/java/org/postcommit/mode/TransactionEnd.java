package org.postcommit.mode;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** Collects what is to be done at the end of the transaction in progress, and does it once. */
@ApplicationScoped
class TransactionEnd {

    private static final Logger LOG = Logger.getLogger(TransactionEnd.class);

    @Resource
    private TransactionSynchronizationRegistry registry;

    /** What is done with everything collected in one transaction. Calls session beans of ours and nothing else. */
    interface Work<T> {

        /** Before the commit; may veto it. */
        default boolean agrees(List<T> all) {
            return true;
        }

        /** After the commit; nothing if the transaction was rolled back. */
        void committed(List<T> all);
    }

    /** Hands the items over with those of the same key before them. */
    <T> void collect(Object key, List<T> items, Work<T> work) {
        @SuppressWarnings("unchecked")
        Collection<T> collection = (Collection<T>) registry.getResource(key);
        if (collection == null) {
            collection = new Collection<>(work);
            registry.putResource(key, collection);
            registry.registerInterposedSynchronization(collection);
        }
        collection.items.addAll(items);
    }

    private final class Collection<T> implements Synchronization {
        private final List<T> items = new ArrayList<>();
        private final Work<T> work;

        private Collection(Work<T> work) {
            this.work = work;
        }

        @Override
        public void beforeCompletion() {
            if (!work.agrees(items)) {
                registry.setRollbackOnly();
            }
        }

        @Override
        public void afterCompletion(int status) {
            if (status != Status.STATUS_COMMITTED || items.isEmpty()) {
                return;
            }
            try {
                work.committed(items);
            } catch (RuntimeException e) {
                LOG.errorf(e, "What was to be done after the commit failed; what was stored waits for the sweep.");
            }
        }
    }
}

package org.postcommit.mode;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.postcommit.api.DeliveryMode;
import org.postcommit.config.RuntimeSettings;
import org.postcommit.delivery.DeferredCycle;
import org.postcommit.message.MessageStore;

/** Rows alone join the caller's transaction; after its commit the same thread delivers, or one of the server's. */
@ApplicationScoped
class DeferredMode implements Mode {

    @Inject
    private MessageStore store;

    @Inject
    private TransactionEnd transaction;

    @Inject
    private DeferredCycle cycle;

    @Inject
    private RuntimeSettings settings;

    @Resource
    private ManagedExecutorService executor;

    @Override
    public DeliveryMode name() {
        return DeliveryMode.DEFERRED;
    }

    @Override
    public boolean stores() {
        return true;
    }

    @Override
    public void take(List<Composed> mails) {
        Composed.store(mails, store);
        List<UUID> due = mails.stream().flatMap(mail -> mail.dueIds().stream()).toList();
        transaction.collect(DeferredMode.class, due, this::deliver);
    }

    private void deliver(List<UUID> committed) {
        if (settings.deferredAsync()) {
            executor.execute(() -> cycle.run(committed));
        } else {
            cycle.run(committed);
        }
    }
}

package org.postcommit.delivery;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.postcommit.config.RuntimeSettings;
import org.postcommit.config.RuntimeSettingsChanged;

/**
 * Makes this node's broker give up after as many attempts as {@code delivery.max-attempts} says. Where the server does
 * not let it, the limit is kept by the database's counter alone.
 */
@ApplicationScoped
class BrokerLimit {

    private static final Logger LOG = Logger.getLogger(BrokerLimit.class);
    private static final String ATTRIBUTE = "maxDeliveryAttempts";
    private static final List<String> QUEUES = List.of("jms.queue.PostcommitDelivery", "jms.queue.PostcommitSendNow");

    @Inject
    private RuntimeSettings settings;

    @Resource
    private ManagedExecutorService executor;

    private final ServerModel server = new ServerModel();

    void follow(@Observes RuntimeSettingsChanged changed) {
        if (server.isRunning()) {
            follow();
        }
    }

    /** From a thread of its own: the server's configuration is locked while it deploys this application. */
    void follow() {
        executor.execute(() -> QUEUES.forEach(this::align));
    }

    private synchronized void align(String queue) {
        int wanted = settings.maxAttempts();
        if (server.isBrokerElsewhere()) {
            LOG.infof("The limit for %s is kept by the database alone, the broker is elsewhere: %d.", queue, wanted);
            return;
        }
        try {
            Optional<Object> limit = server.addressSetting(queue, ATTRIBUTE);
            if (limit.isPresent() && ((Number) limit.get()).intValue() != wanted) {
                server.writeAddressSetting(queue, ATTRIBUTE, wanted);
                LOG.infof("The broker's limit for %s is %d attempts now.", queue, wanted);
            }
        } catch (RuntimeException e) {
            LOG.warnf(
                    "The broker's limit for %s stays, the database alone counts to %d: %s",
                    queue, wanted, e.toString());
        }
    }
}

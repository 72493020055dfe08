package org.postcommit.it.inside;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.postcommit.api.event.DeliveryEvent;

/** Observers inside the EAR: one listens, one after it always fails. */
@ApplicationScoped
public class Witness {

    private final List<String> heard = new CopyOnWriteArrayList<>();

    @Resource
    private TransactionSynchronizationRegistry transaction;

    void hear(@Observes @Priority(1) DeliveryEvent event) {
        heard.add(event.messageId() + " " + event.event().jsonName() + " "
                + (transaction.getTransactionStatus() == Status.STATUS_ACTIVE ? "in a transaction" : "without"));
    }

    void grumble(@Observes @Priority(2) DeliveryEvent event) {
        throw new IllegalStateException("grumble about " + event.messageId());
    }

    List<String> heard(String messageId) {
        return heard.stream().filter(it -> it.startsWith(messageId)).toList();
    }
}

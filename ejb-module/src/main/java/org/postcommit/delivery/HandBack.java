package org.postcommit.delivery;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Gives claims that wait behind a conversation that takes long to other listeners, in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class HandBack {

    @Inject
    private RecipientRows rows;

    @Inject
    private DeliveryQueue queue;

    @Inject
    private Clock clock;

    /** Ends the claims and queues their recipients one by one. */
    public void toQueue(List<Claim> untried) {
        rows.release(untried, clock.instant());
        untried.forEach(claim -> queue.enqueue(List.of(claim.recipientId()), claim.priority(), Duration.ZERO));
    }
}

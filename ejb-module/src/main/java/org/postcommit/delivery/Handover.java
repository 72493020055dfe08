package org.postcommit.delivery;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postcommit.config.RuntimeSettings;

/**
 * Turns the verdicts of a round into what happens to its JMS message, in the listener's transaction: roll back, or
 * acknowledge and send on what is left.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Handover {

    @Inject
    private DeliveryQueue queue;

    @Inject
    private RuntimeSettings settings;

    /** Whether the messages have to be rolled back, which a single one is for its own failure, many for the database's. */
    public boolean settle(List<Received> taken, Map<UUID, Verdict> verdicts) {
        if (verdicts.containsValue(new Verdict.Broken()) || taken.size() == 1 && rollsBack(taken.get(0), verdicts)) {
            return true;
        }
        taken.forEach(message -> sendOn(message, verdicts));
        return false;
    }

    private void sendOn(Received message, Map<UUID, Verdict> verdicts) {
        Map<Duration, List<UUID>> later = new LinkedHashMap<>();
        for (UUID id : message.token().recipients()) {
            Verdict verdict = verdicts.get(id);
            if (verdict instanceof Verdict.Later wait) {
                later.computeIfAbsent(wait.delay(), d -> new ArrayList<>()).add(id);
            } else if (verdict instanceof Verdict.Retry retry) {
                queue.enqueueAlone(id, message.priority(), retry.delay());
            } else if (verdict instanceof Verdict.Exhausted) {
                queue.enqueueAlone(id, message.priority(), Duration.ZERO);
            } else if (verdict instanceof Verdict.Missing) {
                queue.lookAgain(id, message.priority());
            }
        }
        later.forEach((delay, ids) -> queue.enqueue(ids, message.priority(), delay));
    }

    private boolean rollsBack(Received message, Map<UUID, Verdict> verdicts) {
        if (!message.token().isSingle()) {
            return false;
        }
        Verdict verdict = verdicts.get(message.token().recipients().get(0));
        return verdict instanceof Verdict.Retry
                || verdict instanceof Verdict.Missing && message.isSecondLook()
                || verdict instanceof Verdict.Exhausted && message.deliveryCount() >= settings.maxAttempts();
    }
}

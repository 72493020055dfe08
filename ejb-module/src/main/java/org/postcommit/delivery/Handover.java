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
import org.postcommit.api.Priority;

/**
 * Turns the verdicts of a round into what happens to its JMS message, in the listener's transaction: roll back, or
 * acknowledge and send on what is left.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Handover {

    @Inject
    private DeliveryQueue queue;

    /**
     * @param deliveries how often the broker has delivered this message, and how often it would at most
     * @return whether the message has to be rolled back
     */
    public boolean settle(Token token, Map<UUID, Verdict> verdicts, Priority priority, Deliveries deliveries) {
        if (verdicts.containsValue(new Verdict.Broken())
                || token.isSingle() && rollsBack(verdicts.get(token.recipients().get(0)), deliveries)) {
            return true;
        }
        Map<Duration, List<UUID>> later = new LinkedHashMap<>();
        for (UUID id : token.recipients()) {
            Verdict verdict = verdicts.get(id);
            if (verdict instanceof Verdict.Later wait) {
                later.computeIfAbsent(wait.delay(), d -> new ArrayList<>()).add(id);
            } else if (verdict instanceof Verdict.Retry retry) {
                queue.enqueue(List.of(id), priority, retry.delay());
            } else if (verdict instanceof Verdict.Exhausted) {
                queue.enqueue(List.of(id), priority, Duration.ZERO);
            } else if (verdict instanceof Verdict.Missing) {
                queue.lookAgain(id, priority);
            }
        }
        later.forEach((delay, ids) -> queue.enqueue(ids, priority, delay));
        return false;
    }

    private static boolean rollsBack(Verdict verdict, Deliveries deliveries) {
        return verdict instanceof Verdict.Retry
                || verdict instanceof Verdict.Missing && deliveries.isSecondLook()
                || verdict instanceof Verdict.Exhausted && deliveries.isLast();
    }

    /**
     * The broker's count of a message and its limit.
     *
     * @param isSecondLook whether the row was missing before
     */
    record Deliveries(int count, int max, boolean isSecondLook) {

        boolean isLast() {
            return count >= max;
        }
    }
}

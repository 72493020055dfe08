package org.postcommit.delivery;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import org.postcommit.api.Priority;

/**
 * A JMS message of ours as the broker hands it over.
 *
 * @param deliveryCount how often the broker has delivered it, this time included
 * @param isSecondLook whether the row it names was missing before
 * @param isWithOthers whether its one recipient was queued to be taken along with others
 */
record Received(Token token, Priority priority, int deliveryCount, boolean isSecondLook, boolean isWithOthers) {

    /** Whether it need not be rolled back for a failure of its own: it has not failed before. */
    boolean mayGoWithOthers() {
        return isWithOthers && deliveryCount == 1;
    }

    static Received of(Message message) throws JMSException {
        return new Received(
                Token.parse(message.getBody(String.class)),
                priority(message.getJMSPriority()),
                message.getIntProperty("JMSXDeliveryCount"),
                message.propertyExists(DeliveryQueue.SECOND_LOOK),
                message.propertyExists(DeliveryQueue.WITH_OTHERS));
    }

    private static Priority priority(int jms) {
        return jms > 4 ? Priority.HIGH : jms < 4 ? Priority.LOW : Priority.NORMAL;
    }
}

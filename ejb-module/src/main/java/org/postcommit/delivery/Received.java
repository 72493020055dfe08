package org.postcommit.delivery;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import org.postcommit.api.Priority;

/**
 * A JMS message of ours as the broker hands it over.
 *
 * @param deliveryCount how often the broker has delivered it, this time included
 * @param isSecondLook whether the row it names was missing before
 */
record Received(Token token, Priority priority, int deliveryCount, boolean isSecondLook) {

    /** Whether it is a first try of a single recipient, as nearly all are: what fails now must not roll others back. */
    boolean mayGoWithOthers() {
        return token.isSingle() && deliveryCount == 1 && !isSecondLook;
    }

    static Received of(Message message) throws JMSException {
        return new Received(
                Token.parse(message.getBody(String.class)),
                priority(message.getJMSPriority()),
                message.getIntProperty("JMSXDeliveryCount"),
                message.propertyExists(DeliveryQueue.SECOND_LOOK));
    }

    private static Priority priority(int jms) {
        return jms > 4 ? Priority.HIGH : jms < 4 ? Priority.LOW : Priority.NORMAL;
    }
}

package org.postcommit.delivery;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.util.List;
import java.util.UUID;

/**
 * A JMS message that the broker gave up on.
 *
 * @param queue it was in before, by its short name
 * @param recipients it names; none when it is not one of ours
 * @param reference its JMS message id
 */
public record DeadMessage(String queue, String body, List<UUID> recipients, String reference) {

    static final String DELIVERY = "PostcommitDelivery";

    private static final String ORIGIN = "_AMQ_ORIG_ADDRESS";
    private static final String PREFIX = "jms.queue.";

    static DeadMessage of(Message message) throws JMSException {
        String origin = message.getStringProperty(ORIGIN);
        String body = message.isBodyAssignableTo(String.class) ? message.getBody(String.class) : null;
        return new DeadMessage(
                origin == null ? DELIVERY : shortened(origin),
                body == null ? "" : body,
                recipients(body),
                message.getJMSMessageID());
    }

    static String shortened(String address) {
        return address.startsWith(PREFIX) ? address.substring(PREFIX.length()) : address;
    }

    static List<UUID> recipients(String body) {
        try {
            return body == null ? List.of() : Token.parse(body).recipients();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    /** Why there is nobody to deliver to. */
    String emptiness() {
        return recipients.isEmpty()
                ? "The message names no recipients: somebody else put it into the queue"
                : "The recipients it names are not in the database (any more)";
    }
}

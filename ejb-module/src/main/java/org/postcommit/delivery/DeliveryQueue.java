package org.postcommit.delivery;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Queue;
import jakarta.jms.TextMessage;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.postcommit.api.Priority;

/** Hands recipients to the listeners, as part of the transaction in progress. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class DeliveryQueue {

    /** String property of a forced delivery: the token that the recipients' rows know. */
    static final String FORCE = "PostcommitForce";

    @Inject
    @JMSConnectionFactory("java:/JmsXA")
    private JMSContext context;

    @Resource(lookup = "java:/jms/queue/PostcommitDelivery")
    private Queue delivery;

    @Resource(lookup = "java:/jms/queue/PostcommitSendNow")
    private Queue sendNow;

    /** Queues the recipients in chunks; nothing is delivered before the delay is over. */
    public void enqueue(List<UUID> recipients, Priority priority, Duration delay) {
        for (int from = 0; from < recipients.size(); from += Token.MAX_SIZE) {
            send(delivery, chunk(recipients, from), priority, delay, null);
        }
    }

    /** Queues the recipients for one immediate attempt each. */
    public void force(List<UUID> recipients, UUID forceToken, Duration delay) {
        for (int from = 0; from < recipients.size(); from += Token.MAX_SIZE) {
            send(sendNow, chunk(recipients, from), Priority.HIGH, delay, forceToken);
        }
    }

    private static Token chunk(List<UUID> recipients, int from) {
        return new Token(recipients.subList(from, Math.min(from + Token.MAX_SIZE, recipients.size())));
    }

    private void send(Queue queue, Token token, Priority priority, Duration delay, UUID forceToken) {
        try {
            TextMessage message = context.createTextMessage(token.format());
            if (forceToken != null) {
                message.setStringProperty(FORCE, forceToken.toString());
            }
            context.createProducer()
                    .setPriority(jmsPriority(priority))
                    .setDeliveryDelay(delay.isNegative() ? 0 : delay.toMillis())
                    .send(queue, message);
        } catch (JMSException e) {
            throw new JMSRuntimeException("A delivery could not be queued.", e.getErrorCode(), e);
        }
    }

    private static int jmsPriority(Priority priority) {
        return switch (priority) {
            case LOW -> 2;
            case NORMAL -> 4;
            case HIGH -> 7;
        };
    }
}

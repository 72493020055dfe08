package org.postcommit.delivery;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.TextMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postcommit.api.Priority;

/** Hands recipients to the listeners, as part of the transaction in progress. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class DeliveryQueue {

    /** String property of a forced delivery: the token that the recipients' rows know. */
    static final String FORCE = "PostcommitForce";

    /** String property of an id that was there before its row. */
    static final String SECOND_LOOK = "PostcommitSecondLook";

    /** String property of a single recipient's message that any listener may take along with another. */
    static final String WITH_OTHERS = "PostcommitWithOthers";

    private static final Map<String, String> ALONE = Map.of();

    /** Longer than a commit takes, shorter than anybody would notice. */
    private static final Duration A_MOMENT = Duration.ofMillis(300);

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
            Token chunk = chunk(recipients, from);
            send(delivery, chunk, priority, delay, chunk.isSingle() ? Map.of(WITH_OTHERS, "true") : ALONE);
        }
    }

    /** Queues a recipient that has failed: its message is rolled back when that happens again, so it starts alone. */
    public void enqueueAlone(UUID recipient, Priority priority, Duration delay) {
        send(delivery, new Token(List.of(recipient)), priority, delay, ALONE);
    }

    /** Messages that wait for delivery now, at most so many; received in the transaction in progress. */
    public List<Received> takeMore(int most) {
        List<Received> taken = new ArrayList<>();
        try (JMSConsumer waiting = context.createConsumer(delivery, WITH_OTHERS + " IS NOT NULL")) {
            Message next = waiting.receiveNoWait();
            while (next != null) {
                taken.add(Received.of(next));
                next = taken.size() < most ? waiting.receiveNoWait() : null;
            }
        } catch (JMSException e) {
            throw new JMSRuntimeException("A delivery could not be received.", e.getErrorCode(), e);
        }
        return taken;
    }

    /** Queues a recipient whose row is not there yet: its transaction, begun by a JMS message, commits JMS first. */
    public void lookAgain(UUID recipient, Priority priority) {
        send(delivery, new Token(List.of(recipient)), priority, A_MOMENT, Map.of(SECOND_LOOK, "true"));
    }

    /** Queues the recipients for one immediate attempt each. */
    public void force(List<UUID> recipients, UUID forceToken, Duration delay) {
        for (int from = 0; from < recipients.size(); from += Token.MAX_SIZE) {
            send(sendNow, chunk(recipients, from), Priority.HIGH, delay, Map.of(FORCE, forceToken.toString()));
        }
    }

    private static Token chunk(List<UUID> recipients, int from) {
        return new Token(recipients.subList(from, Math.min(from + Token.MAX_SIZE, recipients.size())));
    }

    private void send(Queue queue, Token token, Priority priority, Duration delay, Map<String, String> properties) {
        try {
            TextMessage message = context.createTextMessage(token.format());
            for (var property : properties.entrySet()) {
                message.setStringProperty(property.getKey(), property.getValue());
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

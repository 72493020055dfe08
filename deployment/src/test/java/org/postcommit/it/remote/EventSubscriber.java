package org.postcommit.it.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Topic;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.naming.Context;
import org.postcommit.it.server.Users;

/** Listens on the topic of events from elsewhere, as one user. */
public final class EventSubscriber implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final JMSContext context;
    private final JMSConsumer consumer;
    private final String subscription;

    /**
     * One event as it arrived.
     *
     * @param property the string property to select by
     */
    public record Heard(JsonNode body, String property, Instant at) {

        public String event() {
            return body.path("event").asText();
        }

        public String id() {
            return body.path("id").asText();
        }

        public String recipientId() {
            return body.path("recipientId").asText();
        }
    }

    private EventSubscriber(int port, String user, String subscription) {
        this.subscription = subscription;
        Context names = RemoteNames.of(port, user);
        context = RemoteNames.lookUp(names, "jms/RemoteConnectionFactory", ConnectionFactory.class)
                .createContext(user, Users.PASSWORD);
        Topic topic = RemoteNames.lookUp(names, "jms/topic/PostcommitEvents", Topic.class);
        if (subscription != null) {
            context.setClientID(subscription);
        }
        consumer = subscription == null
                ? context.createConsumer(topic)
                : context.createDurableConsumer(topic, subscription);
        consumer.setMessageListener(this::hear);
    }

    public static EventSubscriber of(int port, String user) {
        return new EventSubscriber(port, user, null);
    }

    /** One that misses nothing while it is away. */
    public static EventSubscriber durable(int port, String user, String subscription) {
        return new EventSubscriber(port, user, subscription);
    }

    private void hear(Message message) {
        try {
            heard.add(new Heard(
                    JSON.readTree(message.getBody(String.class)),
                    message.getStringProperty("PostcommitEvent"),
                    Instant.now()));
        } catch (JMSException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<Heard> heard() {
        return List.copyOf(heard);
    }

    public List<Heard> about(String recipientId) {
        return heard.stream().filter(it -> it.recipientId().equals(recipientId)).toList();
    }

    /** Nothing is kept for this subscription any more. */
    public void unsubscribe() {
        consumer.close();
        context.unsubscribe(subscription);
    }

    @Override
    public void close() {
        context.close();
    }
}

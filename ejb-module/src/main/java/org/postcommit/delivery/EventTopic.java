package org.postcommit.delivery;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import jakarta.jms.Topic;
import java.time.Duration;
import java.util.List;
import org.postcommit.api.event.DeliveryEvent;
import org.postcommit.event.Channel;
import org.postcommit.event.EventJson;

/** Events for other applications, as JSON; properties {@code PostcommitEvent} and {@code PostcommitEventId} to select by. */
@ApplicationScoped
class EventTopic implements Channel {

    /** A durable subscriber that never comes back must not fill the broker's disk. */
    private static final Duration KEPT = Duration.ofDays(3);

    @Inject
    @JMSConnectionFactory("java:/JmsXA")
    private JMSContext context;

    @Resource(lookup = "java:/jms/topic/PostcommitEvents")
    private Topic topic;

    @Override
    public void send(List<DeliveryEvent> events) {
        JMSProducer producer = context.createProducer().setTimeToLive(KEPT.toMillis());
        for (DeliveryEvent event : events) {
            producer.setProperty("PostcommitEvent", event.event().jsonName())
                    .setProperty("PostcommitEventId", event.id().toString())
                    .send(topic, EventJson.of(event));
        }
    }
}

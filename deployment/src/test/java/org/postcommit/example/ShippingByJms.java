package org.postcommit.example;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.jms.JMSConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.Queue;
import jakarta.json.Json;

/** An application on the same server that knows a queue and the JSON, nothing else. */
@Stateless
public class ShippingByJms {

    // README: JMS
    @Inject
    @JMSConnectionFactory("java:/JmsXA")
    private JMSContext jms;

    @Resource(lookup = "java:/jms/queue/PostcommitNotifications")
    private Queue notifications;

    public void ship(Order order) {
        order.shipped();
        var to = Json.createObjectBuilder().add("address", order.email()).add("name", order.name());
        var notification = Json.createObjectBuilder()
                .add("type", "order.shipped")
                .add("to", Json.createArrayBuilder().add(to))
                .add("subject", "Your order " + order.number())
                .add("text", "It is on its way.")
                .add("idempotencyKey", "order-" + order.number() + "-shipped");
        jms.createProducer()
                .setProperty("PostcommitProducer", "shop")
                .send(notifications, notification.build().toString());
    }
    // end
}

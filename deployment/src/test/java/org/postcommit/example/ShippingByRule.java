package org.postcommit.example;

import java.util.Map;
import org.postcommit.api.Event;
import org.postcommit.api.NotificationService;

/** An application that only says what happened. */
class ShippingByRule {

    private final NotificationService notifications;

    ShippingByRule(NotificationService notifications) {
        this.notifications = notifications;
    }

    void shipped(Order order) {
        // README: event
        notifications.raise(Event.ofType("order.changed")
                .action("ship")
                .key(order.number())
                .actor("bob")
                .before(Map.of("number", order.number(), "status", "placed", "customer", order.email()))
                .after(Map.of("number", order.number(), "status", "shipped", "customer", order.email()))
                .build());
        // end
    }
}

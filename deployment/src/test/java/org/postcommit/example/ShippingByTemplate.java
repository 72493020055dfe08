package org.postcommit.example;

import java.time.LocalDate;
import org.postcommit.api.Addressee;
import org.postcommit.api.Notification;
import org.postcommit.api.NotificationService;

/** An application that leaves the wording to a template. */
class ShippingByTemplate {

    private final NotificationService notifications;

    ShippingByTemplate(NotificationService notifications) {
        this.notifications = notifications;
    }

    void shipped(Order order) {
        // README: template
        notifications.send(Notification.ofType("order.shipped")
                .to(new Addressee(order.email(), order.name(), "de", "Europe/Berlin"))
                .template("order-shipped")
                .data("number", order.number())
                .data("arrives", LocalDate.of(2026, 12, 3))
                .build());
        // end
    }
}

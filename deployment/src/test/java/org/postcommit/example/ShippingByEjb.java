package org.postcommit.example;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import org.postcommit.api.Addressee;
import org.postcommit.api.Notification;
import org.postcommit.api.NotificationService;

/** An application on the same server that carries the client jar. */
@Stateless
public class ShippingByEjb {

    // README: EJB
    @EJB(
            lookup =
                    "java:global/postcommit/postcommit-ejb/NotificationServiceBean!org.postcommit.api.NotificationService")
    private NotificationService notifications;

    public void ship(Order order) {
        order.shipped();
        notifications.send(Notification.ofType("order.shipped")
                .to(Addressee.of(order.email(), order.name()))
                .subject("Your order " + order.number())
                .text("It is on its way.")
                .idempotencyKey("order-" + order.number() + "-shipped")
                .build());
    }
    // end
}

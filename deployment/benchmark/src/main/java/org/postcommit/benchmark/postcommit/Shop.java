package org.postcommit.benchmark.postcommit;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.List;
import org.postcommit.api.DeliveryMode;
import org.postcommit.api.Notification;
import org.postcommit.api.NotificationService;
import org.postcommit.benchmark.load.Letter;

/** Business code: each call is a container transaction that the notification joins. */
@Stateless
public class Shop {

    @EJB(
            lookup =
                    "java:global/postcommit/postcommit-ejb/NotificationServiceBean!org.postcommit.api.NotificationService")
    private NotificationService notifications;

    public void send(List<String> addresses, DeliveryMode mode) {
        Notification.Builder mail = Notification.ofType("order")
                .subject(Letter.SUBJECT)
                .text(Letter.TEXT)
                .html(Letter.HTML)
                .mode(mode);
        if (addresses.size() == 1) {
            mail.to(addresses.get(0));
        } else {
            addresses.forEach(mail::bcc);
        }
        notifications.send(mail.build());
    }

    /** The mail that a rule would make of the order, without a rule. */
    public void sendTemplate(String address, DeliveryMode mode) {
        var order = new Order(address);
        notifications.send(Notification.ofType(Order.EVENT)
                .template(Order.TEMPLATE)
                .data("after", order.fields("shipped"))
                .mode(mode)
                .to(order.customer())
                .build());
    }

    public void raise(String address, String status) {
        notifications.raise(new Order(address).becomes(status));
    }
}

package org.postcommit.it.inside;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.postcommit.api.Notification;
import org.postcommit.api.NotificationService;
import org.postcommit.api.Receipt;

/** An application's bean that sends a mail in its own transaction, and then does what shops do. */
@Stateless
public class Shop {

    @EJB(
            lookup =
                    "java:global/postcommit/postcommit-ejb/NotificationServiceBean!org.postcommit.api.NotificationService")
    private NotificationService notifications;

    @Resource
    private EJBContext context;

    public Receipt order(String address) {
        return send(address);
    }

    public void orderAndFail(String address) {
        send(address);
        throw new IllegalStateException("out of stock");
    }

    public void orderAndChangeMind(String address) {
        send(address);
        context.setRollbackOnly();
    }

    /** Spins until its transaction is marked by the reaper. */
    public void orderAndTakeTooLong(String address) {
        send(address);
        long end = System.nanoTime() + 20_000_000_000L;
        while (!context.getRollbackOnly() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    public void orderWithoutContent(String address) {
        notifications.send(Notification.ofType("shop").to(address).build());
    }

    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Receipt orderWithoutTransaction(String address) {
        return send(address);
    }

    private Receipt send(String address) {
        return notifications.send(Notification.ofType("shop")
                .to(address)
                .subject("Your order")
                .text("It is on its way.")
                .build());
    }
}

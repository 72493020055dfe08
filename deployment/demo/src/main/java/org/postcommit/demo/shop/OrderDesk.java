package org.postcommit.demo.shop;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.postcommit.api.DeliveryMode;
import org.postcommit.api.NotificationService;

/** Takes orders: the order in the shop's database and its mail in Postcommit are one transaction. */
@Stateless
@DataSourceDefinition(
        name = "java:app/jdbc/shop",
        className = "org.h2.jdbcx.JdbcDataSource",
        url = "jdbc:h2:mem:shop;DB_CLOSE_DELAY=-1",
        user = "sa",
        password = "")
public class OrderDesk {

    @PersistenceContext(unitName = "shop")
    private EntityManager orders;

    @EJB(
            lookup =
                    "java:global/postcommit/postcommit-ejb/NotificationServiceBean!org.postcommit.api.NotificationService")
    private NotificationService notifications;

    /** Stores the order and its confirmation; both exist once the transaction commits. */
    public long place(String customer, String language, String item, DeliveryMode mode) {
        var order = new ShopOrder(customer, language, item, Instant.now());
        orders.persist(order);
        notifications.send(Confirmation.of(order, mode));
        return order.number();
    }

    /** Does all of {@link #place} and then fails: neither the order nor its mail is ever seen. */
    public void placeAndFail(String customer, String language, String item, DeliveryMode mode) {
        long number = place(customer, language, item, mode);
        throw new PaymentDeclinedException("The payment of order " + number + " was declined.");
    }

    /** Only says what happened: the rules know who gets a mail because of it. */
    public void ship(long number) {
        ShopOrder order = orders.find(ShopOrder.class, number, LockModeType.PESSIMISTIC_WRITE);
        notifications.raise(order.ship());
    }

    /** The latest orders, newest first. */
    public List<OrderLine> latest() {
        return orders.createQuery(
                        "select new org.postcommit.demo.shop.OrderLine(o.id, o.customer, o.item, o.status, o.placedAt)"
                                + " from ShopOrder o order by o.id desc",
                        OrderLine.class)
                .setMaxResults(20)
                .getResultList();
    }
}

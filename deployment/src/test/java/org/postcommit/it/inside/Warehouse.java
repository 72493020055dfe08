package org.postcommit.it.inside;

import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postcommit.api.DeliveryMode;
import org.postcommit.api.Notification;
import org.postcommit.api.NotificationService;
import org.postcommit.api.Receipt;

/** An application's bean that changes rows of its own, over a pool of one connection, and sends in any mode. */
@Stateless
@DataSourceDefinition(
        name = "java:app/jdbc/warehouse",
        className = "org.h2.jdbcx.JdbcDataSource",
        url = "jdbc:h2:mem:warehouse;DB_CLOSE_DELAY=-1",
        user = "sa",
        password = "sa",
        initialPoolSize = 1,
        minPoolSize = 1,
        maxPoolSize = 1)
public class Warehouse {

    @EJB(
            lookup =
                    "java:global/postcommit/postcommit-ejb/NotificationServiceBean!org.postcommit.api.NotificationService")
    private NotificationService notifications;

    @EJB
    private Warehouse myself;

    @Resource(lookup = "java:app/jdbc/warehouse")
    private DataSource rows;

    public Receipt ship(String address, DeliveryMode mode) throws SQLException {
        note(address);
        return notifications.send(mail(address, mode).build());
    }

    public void shipAndFail(String address, DeliveryMode mode) throws SQLException {
        ship(address, mode);
        throw new IllegalStateException("the truck broke down");
    }

    /** Many in one transaction. */
    public void shipAll(String prefix, int count, DeliveryMode mode) {
        for (int i = 0; i < count; i++) {
            notifications.send(mail(prefix + i + "@example.org", mode).build());
        }
    }

    /** One mail in the caller's transaction, another in a transaction within. */
    public void shipTwo(String outer, String inner, DeliveryMode mode) throws SQLException {
        ship(outer, mode);
        myself.shipAlone(inner, mode);
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void shipAlone(String address, DeliveryMode mode) {
        notifications.send(mail(address, mode).build());
    }

    /** Outside any transaction of the caller's, which goes on afterwards. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void shipAside(String address, DeliveryMode mode) {
        notifications.send(mail(address, mode).build());
    }

    public Receipt ship(Notification notification) {
        return notifications.send(notification);
    }

    static Notification.Builder mail(String address, DeliveryMode mode) {
        return Notification.ofType("warehouse")
                .to(address)
                .subject("It left")
                .text("Your parcel left the warehouse.")
                .mode(mode);
    }

    private void note(String address) throws SQLException {
        try (Connection connection = rows.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists parcel (address varchar(200))");
            try (var insert = connection.prepareStatement("insert into parcel values (?)")) {
                insert.setString(1, address);
                insert.executeUpdate();
            }
        }
    }
}

package org.postcommit.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postcommit.api.InvalidNotificationException;
import org.postcommit.api.Receipt;
import org.postcommit.api.RecipientStatus;
import org.postcommit.it.smtp.ReceivedMail;

/** Mail leaves if, and only if, the transaction commits; asked by an application in another deployment. */
@ExtendWith(ArquillianExtension.class)
class TransactionsIT {

    private static final Duration LONG_ENOUGH_FOR_A_MAIL = Duration.ofSeconds(2);

    @EJB
    private Shop shop;

    @EJB
    private MessageShop messageShop;

    @EJB
    private Relay relay;

    @Resource
    private UserTransaction transaction;

    @Resource(lookup = "java:jboss/datasources/PostcommitDS")
    private DataSource database;

    @Deployment(name = "postcommit", order = 1, testable = false)
    static EnterpriseArchive postcommit() {
        return Archives.postcommit();
    }

    @Deployment(order = 2)
    static WebArchive shop() {
        return Archives.application("shop.war", TransactionsIT.class, Shop.class, MessageShop.class);
    }

    @Test
    void a_committed_transaction_sends_one_mail() {
        String address = somebody();
        Receipt receipt = shop.order(address);

        awaitMail(address);
        assertThat(relay.mailsTo(address))
                .extracting(ReceivedMail::messageId)
                .containsExactly(receipt.recipients().get(0).messageId());
        await().atMost(Duration.ofSeconds(60)).until(() -> rows(address, RecipientStatus.SENT) == 1);
    }

    @Test
    void the_caller_decides_when_to_commit() throws Exception {
        String address = somebody();
        transaction.begin();
        shop.order(address);
        Awaitility.await().pollDelay(LONG_ENOUGH_FOR_A_MAIL).until(() -> true);
        assertThat(relay.mailsTo(address)).isEmpty();
        transaction.commit();
        awaitMail(address);
    }

    @Test
    void a_call_without_a_transaction_has_one_of_its_own() {
        String address = somebody();
        shop.orderWithoutTransaction(address);
        awaitMail(address);
    }

    @Test
    void a_message_to_the_queue_is_part_of_the_transaction_too() throws Exception {
        String address = somebody();
        transaction.begin();
        messageShop.order(address);
        Awaitility.await().pollDelay(LONG_ENOUGH_FOR_A_MAIL).until(() -> true);
        assertThat(relay.mailsTo(address)).isEmpty();
        transaction.commit();
        awaitMail(address);
    }

    @Test
    void a_message_to_the_queue_is_rolled_back_with_all_else() {
        assertNothingLeaves(
                address -> assertThatThrownBy(() -> messageShop.orderAndFail(address))
                        .hasMessageContaining("out of stock"),
                messageShop::orderAndChangeMind,
                address -> {
                    transaction.begin();
                    messageShop.order(address);
                    transaction.rollback();
                });
    }

    @Test
    void an_exception_in_the_caller_sends_nothing() {
        assertNothingLeaves(
                address -> assertThatThrownBy(() -> shop.orderAndFail(address)).hasMessageContaining("out of stock"));
    }

    @Test
    void set_rollback_only_sends_nothing() {
        assertNothingLeaves(shop::orderAndChangeMind);
    }

    @Test
    void a_rolled_back_user_transaction_sends_nothing() {
        assertNothingLeaves(address -> {
            transaction.begin();
            shop.order(address);
            transaction.rollback();
        });
    }

    @Test
    void a_transaction_that_took_too_long_sends_nothing() {
        assertNothingLeaves(address -> {
            beginWithTimeout(1);
            assertThatThrownBy(() -> {
                        shop.orderAndTakeTooLong(address);
                        transaction.commit();
                    })
                    .isNotNull();
            rollbackWhatIsLeft();
        });
    }

    @Test
    void wrong_input_is_told_to_the_caller_and_marks_the_transaction() throws Exception {
        transaction.begin();
        try {
            assertThatThrownBy(() -> shop.orderWithoutContent("no address"))
                    .hasStackTraceContaining(InvalidNotificationException.class.getName());
            assertThat(transaction.getStatus()).isEqualTo(Status.STATUS_MARKED_ROLLBACK);
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void two_hundred_transactions_send_as_many_mails_as_were_committed() throws Exception {
        var random = new Random(42);
        List<String> committed = new ArrayList<>();
        List<String> rolledBack = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String address = somebody();
            transaction.begin();
            shop.order(address);
            if (random.nextBoolean()) {
                transaction.commit();
                committed.add(address);
            } else {
                transaction.rollback();
                rolledBack.add(address);
            }
        }
        committed.forEach(this::awaitMail);
        Awaitility.await().pollDelay(LONG_ENOUGH_FOR_A_MAIL).until(() -> true);
        assertThat(committed)
                .allSatisfy(address -> assertThat(relay.mailsTo(address)).hasSize(1));
        assertThat(rolledBack)
                .allSatisfy(address -> assertThat(relay.mailsTo(address)).isEmpty());
        for (String address : rolledBack) {
            assertThat(rows(address, null)).isZero();
        }
    }

    private void assertNothingLeaves(Order... orders) {
        List<String> addresses = new ArrayList<>();
        try {
            long messages = messagesEverQueued();
            for (Order order : orders) {
                String address = somebody();
                order.place(address);
                addresses.add(address);
            }
            Awaitility.await().pollDelay(LONG_ENOUGH_FOR_A_MAIL).until(() -> true);
            assertThat(messagesEverQueued()).as("JMS messages").isEqualTo(messages);
            for (String address : addresses) {
                assertThat(rows(address, null)).as("rows").isZero();
                assertThat(relay.mailsTo(address)).as("mails").isEmpty();
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void awaitMail(String address) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> !relay.mailsTo(address).isEmpty());
    }

    private void beginWithTimeout(int seconds) throws SystemException, NotSupportedException {
        transaction.setTransactionTimeout(seconds);
        transaction.begin();
        transaction.setTransactionTimeout(0);
    }

    private void rollbackWhatIsLeft() throws SystemException {
        if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            transaction.rollback();
        }
    }

    private long rows(String address, RecipientStatus status) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select count(*) from recipient where address = ? and (? is null or status = ?)")) {
            query.setString(1, address);
            query.setString(2, status == null ? null : status.name());
            query.setString(3, status == null ? null : status.name());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static long messagesEverQueued() throws JMException {
        var queue = new ObjectName("jboss.as:subsystem=messaging-activemq,server=default,jms-queue=PostcommitDelivery");
        return ((Number) ManagementFactory.getPlatformMBeanServer().getAttribute(queue, "messagesAdded")).longValue();
    }

    private static String somebody() {
        return "ada-" + UUID.randomUUID() + "@example.org";
    }

    private interface Order {
        void place(String address) throws Exception;
    }
}

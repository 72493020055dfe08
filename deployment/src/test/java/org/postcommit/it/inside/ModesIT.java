package org.postcommit.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postcommit.api.DeliveryMode;
import org.postcommit.api.Notification;
import org.postcommit.api.Receipt;
import org.postcommit.it.smtp.ReceivedMail;

/**
 * What each delivery mode promises an application in another deployment, whose own pool has one connection. The tests
 * go through the modes themselves: inside the server a parameterized test would run whole for each of its parameters.
 */
@ExtendWith(ArquillianExtension.class)
class ModesIT {

    private static final Duration LONG_ENOUGH_FOR_A_MAIL = Duration.ofSeconds(2);
    private static final int MANY = Integer.getInteger("postcommit.it.one-transaction", 1_000);

    @EJB
    private Warehouse warehouse;

    @EJB
    private Relay relay;

    @Resource
    private UserTransaction transaction;

    @Resource(lookup = "java:jboss/datasources/PostcommitDS")
    private DataSource database;

    private Rows rows;

    @Deployment(name = "postcommit", order = 1, testable = false)
    static EnterpriseArchive postcommit() {
        return Archives.postcommit();
    }

    @Deployment(order = 2)
    static WebArchive warehouse() {
        return Archives.application("warehouse.war", ModesIT.class, Warehouse.class);
    }

    @BeforeEach
    void everything_is_well() {
        rows = new Rows(database);
        relay.restore();
    }

    @AfterEach
    void the_relay_comes_back() throws SQLException {
        relay.restore();
        rows.forgetSettings();
    }

    @Test
    void a_commit_sends_one_mail() throws SQLException {
        for (DeliveryMode mode : DeliveryMode.values()) {
            String address = somebody();
            Receipt receipt = warehouse.ship(address, mode);

            awaitMail(address);
            assertThat(receipt.mode()).isEqualTo(mode);
            assertThat(relay.mailsTo(address))
                    .extracting(ReceivedMail::messageId)
                    .containsExactly(receipt.recipients().get(0).messageId());
            eventually().until(() -> rows.of(address, "SENT") == (mode == DeliveryMode.DIRECT ? 0 : 1));
        }
    }

    @Test
    void a_rollback_sends_nothing() throws SQLException {
        List<String> addresses = new ArrayList<>();
        for (DeliveryMode mode : DeliveryMode.values()) {
            String address = somebody();
            assertThatThrownBy(() -> warehouse.shipAndFail(address, mode)).hasMessageContaining("truck");
            addresses.add(address);
        }
        letTimePass();
        for (String address : addresses) {
            assertThat(relay.mailsTo(address)).isEmpty();
            assertThat(rows.of(address)).isZero();
        }
    }

    @Test
    void the_committing_thread_has_delivered_when_it_returns() throws SQLException {
        for (DeliveryMode mode : List.of(DeliveryMode.DEFERRED, DeliveryMode.DIRECT)) {
            String address = somebody();
            warehouse.ship(address, mode);
            assertThat(relay.mailsTo(address)).hasSize(1);
        }
    }

    @Test
    void a_relay_that_is_down_delays_and_charges_nothing() throws SQLException {
        for (DeliveryMode mode : DeliveryMode.values()) {
            relay.goDown();
            String address = somebody();
            warehouse.ship(address, mode);
            eventually().until(() -> rows.of(address, "NOT_SENT") == 1);
            letTimePass();
            relay.restore();
            awaitMail(address);
            eventually().until(() -> rows.of(address, "SENT") == 1);
            assertThat(rows.attemptsOf(address)).containsExactly("ACCEPTED");
            assertThat(relay.mailsTo(address)).hasSize(1);
        }
    }

    @Test
    void a_refusal_for_the_moment_is_tried_again() throws SQLException {
        for (DeliveryMode mode : DeliveryMode.values()) {
            relay.refuseOnce();
            String address = somebody();
            Receipt receipt = warehouse.ship(address, mode);
            eventually().until(() -> rows.of(address, "SENT") == 1);
            assertThat(rows.attemptsOf(address)).containsExactly("TRANSIENT", "ACCEPTED");
            assertThat(relay.mailsTo(address))
                    .extracting(ReceivedMail::messageId)
                    .containsOnly(receipt.recipients().get(0).messageId());
        }
    }

    @Test
    void a_transaction_within_commits_alone() throws Exception {
        List<String> rolledBack = new ArrayList<>();
        for (DeliveryMode mode : DeliveryMode.values()) {
            String outer = somebody();
            String inner = somebody();
            transaction.begin();
            warehouse.shipTwo(outer, inner, mode);
            transaction.rollback();
            awaitMail(inner);
            rolledBack.add(outer);
        }
        letTimePass();
        for (String outer : rolledBack) {
            assertThat(relay.mailsTo(outer)).isEmpty();
            assertThat(rows.of(outer)).isZero();
        }
    }

    @Test
    void a_suspended_transaction_goes_on_afterwards() throws Exception {
        for (DeliveryMode mode : DeliveryMode.values()) {
            String before = somebody();
            String aside = somebody();
            String after = somebody();
            transaction.begin();
            warehouse.ship(before, mode);
            warehouse.shipAside(aside, mode);
            awaitMail(aside);
            assertThat(relay.mailsTo(before)).isEmpty();
            warehouse.ship(after, mode);
            transaction.commit();
            awaitMail(before);
            awaitMail(after);
        }
    }

    @Test
    void many_notifications_in_one_transaction_all_leave() throws SQLException {
        for (DeliveryMode mode : DeliveryMode.values()) {
            String prefix = "many-" + UUID.randomUUID() + "-";
            warehouse.shipAll(prefix, MANY, mode);
            await().atMost(Duration.ofSeconds(120))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> rows.pendingLike(prefix) == 0 && relay.mailsLike(prefix) >= MANY);
            assertThat(relay.mailsLike(prefix)).isEqualTo(MANY);
        }
    }

    @Test
    void direct_stores_first_what_must_not_be_lost_or_goes_to_many() {
        String address = somebody();
        assertThat(modeOf(Warehouse.mail(address, DeliveryMode.DIRECT).idempotencyKey(address)))
                .isEqualTo(DeliveryMode.DEFERRED);
        assertThat(modeOf(Warehouse.mail(address, DeliveryMode.DIRECT)
                        .sendAt(Instant.now().plusSeconds(3600))))
                .isEqualTo(DeliveryMode.DEFERRED);
        assertThat(modeOf(toMany(20))).isEqualTo(DeliveryMode.DIRECT);
        assertThat(modeOf(toMany(21))).isEqualTo(DeliveryMode.DEFERRED);
    }

    @Test
    void direct_leaves_a_row_without_body_when_audited() throws SQLException {
        rows.set("direct.audit", "true");
        eventually().untilAsserted(() -> {
            String address = somebody();
            warehouse.ship(address, DeliveryMode.DIRECT);
            assertThat(rows.of(address, "SENT")).isEqualTo(1);
            assertThat(rows.attemptsOf(address)).containsExactly("ACCEPTED");
            assertThat(rows.bodiesOf(address)).isZero();
        });
    }

    @Test
    void direct_leaves_a_row_of_who_is_suppressed() throws SQLException {
        String address = somebody();
        rows.suppress(address);
        warehouse.ship(address, DeliveryMode.DIRECT);
        assertThat(rows.of(address, "SUPPRESSED")).isEqualTo(1);
        assertThat(relay.mailsTo(address)).isEmpty();
    }

    @Test
    void a_dead_relay_vetoes_direct_transactions_when_asked_to() throws SQLException {
        relay.goDown();
        rows.set("direct.vote", "true");
        eventually().untilAsserted(() -> {
            String address = somebody();
            assertThatThrownBy(() -> warehouse.ship(address, DeliveryMode.DIRECT))
                    .isNotNull();
            assertThat(rows.of(address)).isZero();
        });
        relay.restore();
        eventually().ignoreExceptions().untilAsserted(() -> {
            String address = somebody();
            warehouse.ship(address, DeliveryMode.DIRECT);
            assertThat(relay.mailsTo(address)).hasSize(1);
        });
    }

    @Test
    void twenty_threads_with_the_same_key_make_one_mail() throws Exception {
        String address = somebody();
        Notification mail = Warehouse.mail(address, DeliveryMode.QUEUE)
                .idempotencyKey(address)
                .build();
        ExecutorService threads = Executors.newFixedThreadPool(20);
        try {
            Callable<Receipt> call = () -> warehouse.ship(mail);
            Set<Receipt> receipts = new HashSet<>();
            for (Future<Receipt> receipt : threads.invokeAll(Collections.nCopies(20, call))) {
                receipts.add(receipt.get());
            }
            assertThat(receipts).hasSize(1);
        } finally {
            threads.shutdown();
        }
        awaitMail(address);
        assertThat(rows.of(address)).isEqualTo(1);
    }

    @Test
    void deferred_may_use_a_thread_of_the_servers() throws SQLException {
        rows.set("deferred.async", "true");
        letTimePass();
        String address = somebody();
        warehouse.ship(address, DeliveryMode.DEFERRED);
        awaitMail(address);
        eventually().until(() -> rows.of(address, "SENT") == 1);
    }

    private DeliveryMode modeOf(Notification.Builder mail) {
        return warehouse.ship(mail.build()).mode();
    }

    private static Notification.Builder toMany(int recipients) {
        var mail = Warehouse.mail(somebody(), DeliveryMode.DIRECT);
        IntStream.range(1, recipients).forEach(i -> mail.bcc(somebody()));
        return mail;
    }

    private void awaitMail(String address) {
        eventually().until(() -> !relay.mailsTo(address).isEmpty());
    }

    private static ConditionFactory eventually() {
        return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50));
    }

    private static void letTimePass() {
        Awaitility.await()
                .pollDelay(LONG_ENOUGH_FOR_A_MAIL)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> true);
    }

    private static String somebody() {
        return "grace-" + UUID.randomUUID() + "@example.org";
    }
}

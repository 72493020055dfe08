package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postcommit.api.InvalidNotificationException;
import org.postcommit.api.Notification;
import org.postcommit.api.Receipt;
import org.postcommit.it.api.Mail;
import org.postcommit.it.remote.EjbClient;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;
import org.postcommit.it.server.Users;

/** A virtual machine of its own calls the service in a transaction that it begins and ends. */
class RemoteEjbIT {

    private Post post;
    private EjbClient client;

    @BeforeEach
    void station() {
        post = new Post(Station.of(Setup.postgresql()));
        client = new EjbClient(post.station().server().httpPort(), Users.PRODUCER);
    }

    @AfterEach
    void leave() throws Exception {
        client.close();
    }

    @Test
    void what_the_client_commits_is_sent() throws Exception {
        String address = Mail.somebody("ada");
        client.transaction().begin();
        Receipt receipt = client.service().send(toAda(address));
        Eventually.letTimePass(Duration.ofSeconds(1));
        assertThat(post.relay.mailsTo(address)).isEmpty();
        client.transaction().commit();

        String recipient = receipt.recipients().get(0).id().toString();
        assertThat(post.becomes(recipient, "SENT").messageId())
                .isEqualTo(receipt.recipients().get(0).messageId());
        assertThat(post.relay.mailsTo(address)).hasSize(1);
    }

    @Test
    void what_the_client_rolls_back_has_never_been() throws Exception {
        String address = Mail.somebody("ada");
        client.transaction().begin();
        client.service().send(toAda(address));
        client.transaction().rollback();

        Eventually.letTimePass(Duration.ofSeconds(2));
        assertThat(post.relay.mailsTo(address)).isEmpty();
        assertThat(post.api.total("q=" + address)).isZero();
    }

    @Test
    void a_call_without_a_transaction_has_one_of_its_own_and_belongs_to_its_user() {
        String address = Mail.somebody("ada");
        Receipt receipt = client.service().send(toAda(address));

        post.becomes(receipt.recipients().get(0).id().toString(), "SENT");
        String path = "notifications/" + receipt.id();
        assertThat(post.station().api(Users.PRODUCER).get(path).status()).isEqualTo(200);
        assertThat(post.station().api(Users.OTHER_PRODUCER).get(path).status()).isEqualTo(404);
    }

    @Test
    void every_user_of_the_realm_may_send() throws Exception {
        try (var viewer = new EjbClient(post.station().server().httpPort(), Users.VIEWER)) {
            Receipt receipt = viewer.service().send(toAda(Mail.somebody("ada")));
            post.becomes(receipt.recipients().get(0).id().toString(), "SENT");
        }
    }

    @Test
    void wrong_input_is_told_and_cannot_be_committed() throws Exception {
        client.transaction().begin();
        assertThatThrownBy(() -> client.service()
                        .send(Notification.ofType("order").to("nobody").build()))
                .isInstanceOfSatisfying(
                        InvalidNotificationException.class,
                        wrong -> assertThat(wrong.errors())
                                .extracting("field")
                                .containsExactlyInAnyOrder("to[0].address", "subject", "text"));
        assertThatThrownBy(() -> client.transaction().commit()).isNotNull();
    }

    private static Notification toAda(String address) {
        return Notification.ofType("order.shipped")
                .to(address)
                .subject("Your order 42")
                .text("It is on its way.")
                .build();
    }
}

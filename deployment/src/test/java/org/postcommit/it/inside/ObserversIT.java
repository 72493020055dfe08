package org.postcommit.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Observers of events inside the EAR, one of which always fails. */
@ExtendWith(ArquillianExtension.class)
class ObserversIT {

    @EJB
    private Shop shop;

    @EJB
    private Relay relay;

    @EJB(lookup = "java:global/postcommit/postcommit-ejb/TestimonyBean!org.postcommit.it.inside.Testimony")
    private Testimony testimony;

    @Resource(lookup = "java:jboss/datasources/PostcommitDS")
    private DataSource database;

    @Deployment(name = "postcommit", order = 1, testable = false)
    static EnterpriseArchive postcommit() {
        EnterpriseArchive ear = Archives.postcommit();
        ear.getAsType(JavaArchive.class, "postcommit-ejb.jar")
                .addClasses(Witness.class, Testimony.class, TestimonyBean.class);
        return ear;
    }

    @Deployment(order = 2)
    static WebArchive shop() {
        return Archives.application("shop.war", ObserversIT.class, Shop.class, Testimony.class);
    }

    @BeforeEach
    void everything_is_well() {
        relay.restore();
    }

    @Test
    void an_observer_hears_in_a_transaction_and_one_that_fails_changes_nothing() throws SQLException, IOException {
        String address = "observed-" + UUID.randomUUID() + "@example.org";
        String messageId = shop.order(address).recipients().get(0).messageId();

        await().atMost(Duration.ofSeconds(60))
                .until(() -> !testimony.about(messageId).isEmpty());
        Rows rows = new Rows(database);
        await().atMost(Duration.ofSeconds(60)).until(() -> rows.events() == 0);
        assertThat(testimony.about(messageId)).containsExactly(messageId + " sent in a transaction");
        assertThat(rows.of(address, "SENT")).isEqualTo(1);
        assertThat(rows.attemptsOf(address)).containsExactly("ACCEPTED");
        assertThat(log()).containsOnlyOnce("grumble about " + messageId);
    }

    private static String log() throws IOException {
        return Files.readString(Path.of(System.getProperty("jboss.server.log.dir"), "server.log"));
    }
}

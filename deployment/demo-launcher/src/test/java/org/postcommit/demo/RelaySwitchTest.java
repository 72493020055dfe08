package org.postcommit.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelaySwitchTest {

    private final Session session = Session.getInstance(properties());
    private final MailCatcher catcher = new MailCatcher();
    private RelaySwitch relay;
    private Transport connection;

    @BeforeEach
    void start() throws Exception {
        catcher.start();
        relay = new RelaySwitch(freePort(), catcher.port());
        relay.turn(RelayState.UP);
        connection = connect();
    }

    @AfterEach
    void stop() throws MessagingException {
        connection.close();
        relay.close();
        catcher.close();
    }

    @Test
    void a_relay_that_is_up_passes_a_mail_as_it_is() throws Exception {
        send(connection, "Grüße", "First line\r\n.\r\nRCPT TO:<nobody@example.org>\r\nLast line");

        assertThat(catcher.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Grüße");
            assertThat(mail.to()).isEqualTo("ada@example.org");
            assertThat(mail.text()).contains("First line\r\n.\r\nRCPT TO:<nobody@example.org>\r\nLast line");
        });
    }

    @Test
    void one_kept_connection_sees_the_relay_become_busy_and_free_again() throws Exception {
        send(connection, "one", "up");

        relay.turn(RelayState.BUSY);
        var refused = catchThrowableOfType(SendFailedException.class, () -> send(connection, "two", "busy"));
        assertThat(refused.getNextException()).hasMessageContaining("451 4.3.2 Relay busy, try again later");

        relay.turn(RelayState.UP);
        send(connection, "three", "up");
        assertThat(catcher.mails()).extracting(CaughtMail::subject).containsExactly("three", "one");
    }

    @Test
    void a_relay_that_goes_down_ends_open_connections_and_takes_no_new_ones() {
        relay.turn(RelayState.DOWN);

        assertThatThrownBy(() -> send(connection, "lost", "down")).isInstanceOf(MessagingException.class);
        assertThatThrownBy(this::connect).isInstanceOf(MessagingException.class);
        assertThat(catcher.mails()).isEmpty();
    }

    @Test
    void a_relay_that_returns_takes_mails_on_the_same_port() throws Exception {
        relay.turn(RelayState.DOWN);
        relay.turn(RelayState.UP);

        try (Transport again = connect()) {
            send(again, "back", "up");
        }
        assertThat(catcher.mails()).extracting(CaughtMail::subject).containsExactly("back");
    }

    @Test
    void connections_do_not_wait_for_each_other() throws Exception {
        try (Transport other = connect()) {
            send(other, "second", "through the other one");
            send(connection, "first", "through the first one");
        }
        assertThat(catcher.mails()).extracting(CaughtMail::subject).containsExactly("first", "second");
    }

    private Transport connect() throws MessagingException {
        Transport transport = session.getTransport("smtp");
        transport.connect("127.0.0.1", relay.port(), null, null);
        return transport;
    }

    private void send(Transport transport, String subject, String text) throws MessagingException {
        var mail = new MimeMessage(session);
        mail.setFrom(new InternetAddress("shop@example.org"));
        mail.setRecipients(Message.RecipientType.TO, "ada@example.org");
        mail.setSubject(subject, "UTF-8");
        mail.setText(text, "UTF-8");
        mail.saveChanges();
        transport.sendMessage(mail, new Address[] {new InternetAddress("ada@example.org")});
    }

    private static Properties properties() {
        var properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", "5000");
        properties.setProperty("mail.smtp.timeout", "5000");
        return properties;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

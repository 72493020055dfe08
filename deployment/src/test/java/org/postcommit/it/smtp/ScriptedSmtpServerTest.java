package org.postcommit.it.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class ScriptedSmtpServerTest {

    private static final String MAIL = "Message-ID: <1@example.org>\r\nSubject: hi\r\n\r\n..dot\r\n.";

    private final ScriptedSmtpServer relay = new ScriptedSmtpServer();

    @AfterEach
    void close() {
        relay.close();
    }

    @Test
    void accepts_and_remembers_a_mail() throws IOException {
        try (var client = new Client()) {
            assertThat(client.sends("a@example.org", "ada@example.org")).startsWith("250");
            assertThat(client.says("QUIT")).startsWith("221");
        }
        ReceivedMail mail = relay.mailsTo("ada@example.org").get(0);
        assertThat(mail.from()).isEqualTo("a@example.org");
        assertThat(mail.messageId()).isEqualTo("<1@example.org>");
        assertThat(mail.text()).endsWith("\r\n.dot\r\n");
        assertThat(mail.accepted()).isTrue();
        assertThat(relay.accepted()).containsEntry("<1@example.org> [ada@example.org]", 1L);
    }

    @Test
    void keeps_a_connection_for_many_mails() throws IOException {
        try (var client = new Client()) {
            for (int i = 0; i < 500; i++) {
                client.sends("a@example.org", "b@example.org");
            }
        }
        assertThat(relay.connections()).isEqualTo(1);
        assertThat(relay.accepted()).containsEntry("<1@example.org> [b@example.org]", 500L);
    }

    @Test
    void refuses_as_often_as_the_script_says() throws IOException {
        relay.follows(Script.atFirst(2, Step.RCPT, Answer.reply("451 4.3.0 busy")));
        try (var client = new Client()) {
            client.says("MAIL FROM:<a@example.org>");
            assertThat(client.says("RCPT TO:<b@example.org>")).isEqualTo("451 4.3.0 busy");
            assertThat(client.says("RCPT TO:<b@example.org>")).isEqualTo("451 4.3.0 busy");
            assertThat(client.says("RCPT TO:<b@example.org>")).startsWith("250");
        }
        assertThat(relay.mails()).singleElement().matches(mail -> !mail.accepted());
    }

    @Test
    void drops_and_resets_where_the_script_says() throws IOException {
        relay.follows(Script.at(Step.DOT, Answer.drop()));
        try (var client = new Client()) {
            assertThat(client.sends("a@example.org", "b@example.org")).isNull();
        }
        relay.follows(Script.at(Step.QUIT, Answer.reset()));
        try (var client = new Client()) {
            assertThatThrownBy(() -> client.says("QUIT")).isInstanceOf(SocketException.class);
        }
        assertThat(relay.mails()).singleElement().matches(mail -> mail.complete() && !mail.accepted());
    }

    @Test
    void drops_in_the_middle_of_a_large_body() throws IOException {
        relay.follows(Script.at(Step.BODY, Answer.drop()));
        String large = "x".repeat(998) + "\r\n";
        try (var client = new Client()) {
            client.says("MAIL FROM:<a@example.org>");
            client.says("RCPT TO:<b@example.org>");
            client.says("DATA");
            assertThatThrownBy(() -> client.says(large.repeat(20_000) + ".")).isInstanceOf(SocketException.class);
        }
        assertThat(relay.mails()).singleElement().matches(mail -> !mail.complete());
    }

    @Test
    void drips_without_end() throws IOException {
        relay.follows(Script.at(Step.EHLO, Answer.drip(Duration.ofMillis(5))));
        try (var client = new Client()) {
            client.socket.setSoTimeout(200);
            client.write("EHLO me");
            assertThat(client.in.read()).isEqualTo('2');
            assertThatThrownBy(() -> client.limited(100)).isInstanceOf(StillTalking.class);
        }
    }

    @Test
    void keeps_silent() throws IOException {
        relay.follows(Script.at(Step.BANNER, Answer.silence()));
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), relay.port())) {
            socket.setSoTimeout(100);
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void knows_one_user() throws IOException {
        relay.wantsLogin(new ScriptedSmtpServer.Login("ada", "secret"));
        try (var client = new Client()) {
            assertThat(client.says("MAIL FROM:<a@example.org>")).startsWith("530");
            assertThat(client.says("AUTH PLAIN " + base64("\0ada\0wrong"))).startsWith("535");
            assertThat(client.says("AUTH PLAIN " + base64("\0ada\0secret"))).startsWith("235");
            assertThat(client.says("MAIL FROM:<a@example.org>")).startsWith("250");
        }
    }

    @Test
    void shows_a_certificate_nobody_trusts(@TempDir Path directory) throws IOException {
        relay.offersTls(Certificates.selfSigned(directory, "relay.example.org"));
        try (var client = new Client()) {
            assertThat(client.says("STARTTLS")).startsWith("220");
            try (var tls = (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault())
                    .createSocket(client.socket, "relay.example.org", relay.port(), true)) {
                assertThatThrownBy(tls::startHandshake).isInstanceOf(SSLHandshakeException.class);
            }
        }
    }

    @Test
    void goes_down_and_comes_back_on_the_same_port() throws IOException {
        relay.goDown();
        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), relay.port()))
                .isInstanceOf(IOException.class);
        relay.comeBack();
        try (var client = new Client()) {
            assertThat(client.says("NOOP")).startsWith("250");
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static final class StillTalking extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final class Client implements AutoCloseable {
        private final Socket socket = new Socket(InetAddress.getLoopbackAddress(), relay.port());
        private final BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));

        private Client() throws IOException {
            socket.setTcpNoDelay(true);
            in.readLine();
        }

        private String sends(String from, String to) throws IOException {
            says("MAIL FROM:<" + from + ">");
            says("RCPT TO:<" + to + ">");
            says("DATA");
            return says(MAIL);
        }

        private String says(String line) throws IOException {
            write(line);
            return in.readLine();
        }

        private void write(String line) throws IOException {
            socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        }

        private void limited(int characters) throws IOException {
            for (int i = 0; i < characters; i++) {
                if (in.read() == '\n') {
                    return;
                }
            }
            throw new StillTalking();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}

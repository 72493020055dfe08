package org.postcommit.api.mailer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * What every mailer keeps. Extend it in the tests of yours: give it a mailer whose relay is well and has received
 * nothing, and say what arrives there.
 */
public abstract class MailerContract {

    private static final Duration BUDGET = Duration.ofSeconds(20);
    private static final String ADA = "ada@example.org";
    private static final String SHOP = "shop@example.org";

    /** The same in each call of one test. */
    protected abstract Mailer mailer();

    /** What the relay has taken so far, in any order. Without an override: the relay keeps nothing. */
    protected List<Arrival> arrivals() {
        return Assumptions.abort("what is sent cannot be seen again");
    }

    /** From now on the relay cannot be talked to. Without an override: it always can. */
    protected void relayGoesDown() {
        Assumptions.abort("the relay cannot be down");
    }

    /** The relay is well again. */
    protected void relayComesBack() {
        Assumptions.abort("the relay cannot be down");
    }

    /**
     * A mail as it arrived.
     *
     * @param from reverse-path without angle brackets, empty for the null reverse-path
     * @param content headers and body; what the relay itself has put in front left out
     */
    public record Arrival(String from, String recipient, String content) {

        public Arrival {
            content = content.replace("\r\n", "\n");
        }
    }

    @Test
    void it_has_a_short_name_that_stays() {
        assertThat(mailer().name()).matches("[a-z][a-z0-9-]{0,49}").isEqualTo(mailer().name());
    }

    @Test
    void it_says_where_mail_goes() {
        assertThat(mailer().relay()).isNotBlank().hasSizeLessThanOrEqualTo(255);
    }

    @Test
    void a_mail_is_accepted() {
        assertThat(send(SHOP, ADA, "Hello")).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void a_mail_arrives_once_with_its_envelope_and_every_byte() {
        String body = "Hello\r\n.\r\n..two dots\r\nFrom here\r\n\r\nBye";
        send(SHOP, ADA, body);

        assertThat(arrivals()).containsExactly(new Arrival(SHOP, ADA, content(body)));
    }

    @Test
    void a_mail_without_a_reverse_path_arrives() {
        assertThat(send("", ADA, "Hello")).isInstanceOf(Outcome.Accepted.class);
        assertThat(arrivals()).containsExactly(new Arrival("", ADA, content("Hello")));
    }

    @Test
    void the_same_content_for_two_arrives_twice() {
        send(SHOP, ADA, "Hello");
        send(SHOP, "bob@example.org", "Hello");

        assertThat(arrivals()).extracting(Arrival::recipient).containsExactlyInAnyOrder(ADA, "bob@example.org");
    }

    @Test
    void a_large_mail_arrives_whole() {
        String body = "0123456789012345678901234567890123456789012345678901234567890\r\n".repeat(80_000);
        assertThat(send(SHOP, ADA, body)).isInstanceOf(Outcome.Accepted.class);
        assertThat(arrivals())
                .singleElement()
                .satisfies(arrival -> assertThat(
                                arrival.content().equals(new Arrival(SHOP, ADA, content(body)).content()))
                        .isTrue());
    }

    @Test
    void many_threads_send_at_once() throws Exception {
        List<String> recipients =
                IntStream.range(0, 80).mapToObj(i -> "r" + i + "@example.org").toList();
        assertThat(outcomesOfEightThreads(recipients)).hasSize(80).hasOnlyElementsOfType(Outcome.Accepted.class);
        assertThat(arrivals()).extracting(Arrival::recipient).containsExactlyInAnyOrderElementsOf(recipients);
    }

    private List<Outcome> outcomesOfEightThreads(List<String> recipients) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Outcome>> calls = recipients.stream()
                    .<Callable<Outcome>>map(recipient -> () -> send(SHOP, recipient, "Hello"))
                    .toList();
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> call : threads.invokeAll(calls)) {
                outcomes.add(call.get());
            }
            return outcomes;
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void a_probe_finds_a_relay_that_is_well_and_sends_nothing() {
        assertThat(mailer().probe(BUDGET)).isInstanceOf(Outcome.Accepted.class);
        assertThat(arrivals()).isEmpty();
    }

    @Test
    void a_relay_that_is_down_is_an_outcome_and_says_why() {
        relayGoesDown();

        assertThat(send(SHOP, ADA, "Hello")).isInstanceOfSatisfying(Outcome.RelayDown.class, down -> {
            assertThat(down.fault().phase()).isLessThanOrEqualTo(Phase.CONNECT);
            assertThat(down.fault().summary()).isNotBlank().doesNotContain("\n");
        });
    }

    @Test
    void a_relay_that_came_back_is_used_again() {
        send(SHOP, "first@example.org", "Hello");
        relayGoesDown();
        send(SHOP, "lost@example.org", "Hello");
        relayComesBack();

        assertThat(mailer().probe(BUDGET)).isInstanceOf(Outcome.Accepted.class);
        assertThat(send(SHOP, ADA, "Hello")).isInstanceOf(Outcome.Accepted.class);
        assertThat(arrivals())
                .extracting(Arrival::recipient)
                .doesNotContain("lost@example.org")
                .contains(ADA);
    }

    @Test
    void an_outcome_may_travel_between_deployments() {
        Outcome accepted = send(SHOP, ADA, "Hello");
        assertThat(copyOf(accepted)).isEqualTo(accepted);

        relayGoesDown();
        Outcome down = send(SHOP, ADA, "Hello");
        assertThat(copyOf(down)).isEqualTo(down);
    }

    private Outcome send(String from, String recipient, String body) {
        var envelope = new Envelope(new ReversePath(from), recipient);
        return mailer().send(new Mail(envelope, content(body).getBytes(StandardCharsets.UTF_8), BUDGET));
    }

    private static String content(String body) {
        return "Message-ID: <1@example.org>\r\nFrom: " + SHOP + "\r\nSubject: Your order\r\n\r\n" + body + "\r\n";
    }

    private static Object copyOf(Object value) {
        try {
            var bytes = new ByteArrayOutputStream();
            new ObjectOutputStream(bytes).writeObject(value);
            return new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}

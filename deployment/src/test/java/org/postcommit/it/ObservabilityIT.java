package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postcommit.it.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postcommit.it.api.Api;
import org.postcommit.it.api.Mail;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;
import org.postcommit.it.smtp.Answer;
import org.postcommit.it.smtp.Script;
import org.postcommit.it.smtp.Step;

/** Health, metrics and the log: what a monitor sees at the management port. */
class ObservabilityIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Post post;

    @BeforeEach
    void station() {
        post = new Post(Station.of(Setup.postgresql()));
        post.proveDelivery();
    }

    @Test
    void a_server_that_delivers_is_alive_and_ready() throws IOException {
        HttpResponse<String> live = get("/health/live");
        assertThat(live.statusCode()).isEqualTo(200);
        assertThat(checks(live)).containsEntry("postcommit", "UP");

        HttpResponse<String> ready = get("/health/ready");
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(checks(ready))
                .containsEntry("postcommit-database", "UP")
                .containsEntry("postcommit-broker", "UP")
                .containsEntry("postcommit-configuration", "UP")
                .containsEntry("postcommit-delivery", "UP");
        assertThat(data(ready, "postcommit-delivery").path("smtp.breaker").asText())
                .isEqualTo("closed");
    }

    @Test
    void a_dead_relay_leaves_the_server_ready_and_is_told_as_data_and_as_a_metric() {
        post.relay.goDown();
        List<Api.Receipt> waiting =
                IntStream.range(0, 5).mapToObj(i -> post.send(Mail.toAda())).toList();
        eventually().untilAsserted(() -> {
            HttpResponse<String> ready = get("/health/ready");
            assertThat(ready.statusCode()).isEqualTo(200);
            JsonNode delivery = data(ready, "postcommit-delivery");
            assertThat(delivery.path("smtp.breaker").asText()).isEqualTo("open");
            assertThat(delivery.path("smtp.cause").asText()).isNotBlank().doesNotContain("\tat ");
            assertThat(metrics()).containsEntry("postcommit_breaker_open{mailer=\"smtp\"}", 1.0);
            assertThat(metrics().get("postcommit_failed_total{class=\"RELAY\"}"))
                    .isPositive();
        });
        post.relay.comeBack();
        eventually()
                .untilAsserted(
                        () -> assertThat(metrics()).containsEntry("postcommit_breaker_open{mailer=\"smtp\"}", 0.0));
        waiting.forEach(receipt -> post.becomes(receipt, "SENT"));
    }

    @Test
    void what_was_submitted_sent_and_failed_is_counted() {
        Map<String, Double> before = whenAllIsCounted();
        post.becomes(post.send(Mail.toMany(3, Post.someType())), "SENT");
        post.relay.follows(Script.at(Step.RCPT, Answer.reply("550 5.7.1 not from you")));
        post.becomes(post.send(Mail.toAda()), "ERROR");

        eventually().untilAsserted(() -> {
            Map<String, Double> after = metrics();
            assertThat(grown("postcommit_submitted_total", before, after)).isEqualTo(4);
            assertThat(grown("postcommit_sent_total", before, after)).isEqualTo(3);
            assertThat(grown("postcommit_latency_seconds_count", before, after)).isEqualTo(3);
            assertThat(grown("postcommit_latency_seconds_sum", before, after)).isPositive();
            assertThat(grown("postcommit_failed_total{class=\"PERMANENT\"}", before, after))
                    .isEqualTo(1);
            assertThat(after).containsEntry("postcommit_in_flight", 0.0).containsKey("postcommit_queue_depth");
        });
    }

    @Test
    void a_refused_notification_is_not_counted_as_submitted() {
        Map<String, Double> before = metrics();
        assertThat(post.api.submit(Mail.empty()).status()).isEqualTo(400);

        assertThat(grown("postcommit_submitted_total", before, metrics())).isZero();
    }

    @Test
    void a_mail_that_becomes_an_error_has_one_line_in_the_log_without_its_address() {
        post.relay.follows(Script.at(Step.RCPT, Answer.reply("550 5.7.1 <ada@example.org> is not for you")));
        Api.Receipt receipt = post.send(Mail.toAda());
        post.becomes(receipt, "ERROR");
        eventually().until(() -> post.station().server().console().contains("notification=" + receipt.id()));

        String line = post.station()
                .server()
                .console()
                .lines()
                .filter(it -> it.contains("notification=" + receipt.id()))
                .reduce((one, other) -> one + "\n" + other)
                .orElseThrow();
        assertThat(line)
                .hasLineCount(1)
                .contains("recipient=" + receipt.recipientId())
                .contains("status=ERROR")
                .contains("attempts=1")
                .contains("address=a***@example.org")
                .doesNotContain(receipt.address())
                .doesNotContain("ada@example.org");
    }

    /** Counters follow the commit that everybody sees: when all that was sent is in them they stand still. */
    private Map<String, Double> whenAllIsCounted() {
        post.proveDelivery();
        var last = new AtomicReference<Map<String, Double>>(Map.of());
        eventually().pollInterval(Duration.ofMillis(500)).until(() -> {
            Map<String, Double> counted = counters();
            return counted.equals(last.getAndSet(counted));
        });
        return metrics();
    }

    private Map<String, Double> counters() {
        Map<String, Double> counters = metrics();
        counters.keySet().removeIf(name -> !name.contains("_total") && !name.contains("_count"));
        return counters;
    }

    private static double grown(String name, Map<String, Double> before, Map<String, Double> after) {
        return after.getOrDefault(name, 0.0) - before.getOrDefault(name, 0.0);
    }

    /** Ours by name; the deployment's name, which each carries, is left out. */
    private Map<String, Double> metrics() {
        Map<String, Double> metrics = new TreeMap<>();
        get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("postcommit_"))
                .forEach(line -> {
                    int end = line.lastIndexOf(' ');
                    String name = line.substring(0, end)
                            .replaceAll(",?WF_DEPLOYMENT=\"[^\"]*\",?", "")
                            .replace("{}", "");
                    metrics.put(name, Double.valueOf(line.substring(end + 1)));
                });
        return metrics;
    }

    private static Map<String, String> checks(HttpResponse<String> health) throws IOException {
        Map<String, String> checks = new TreeMap<>();
        for (JsonNode check : new ObjectMapper().readTree(health.body()).path("checks")) {
            checks.put(check.path("name").asText(), check.path("status").asText());
        }
        return checks;
    }

    private static JsonNode data(HttpResponse<String> health, String name) throws IOException {
        for (JsonNode check : new ObjectMapper().readTree(health.body()).path("checks")) {
            if (check.path("name").asText().equals(name)) {
                return check.path("data");
            }
        }
        throw new AssertionError("no check " + name + " in " + health.body());
    }

    private HttpResponse<String> get(String path) {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + post.station().server().managementPort() + path))
                .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

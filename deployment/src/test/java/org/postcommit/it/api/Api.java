package org.postcommit.it.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** {@code /postcommit/api/v1} as one user. */
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build());
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String root;
    private final String authorization;

    public Api(int port, String user, String password) {
        root = "http://127.0.0.1:" + port + "/postcommit/api/v1/";
        authorization =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** An answer of the server, whatever it is. */
    public record Answer(int status, String contentType, String retryAfter, JsonNode body) {
        public List<String> wrongFields() {
            return texts(body.path("errors"), "field");
        }

        /** A body that is no JSON. */
        public String text() {
            return body.path("notJson").asText();
        }

        /** What is said to be wrong. */
        public List<String> complaints() {
            return texts(body.path("errors"), "message");
        }
    }

    /** What was stored for a notification. */
    public record Receipt(JsonNode body) {
        public String id() {
            return body.path("id").asText();
        }

        public String status() {
            return body.path("status").asText();
        }

        public List<String> recipientIds() {
            return texts(body.path("recipients"), "id");
        }

        public String recipientId() {
            return recipientIds().get(0);
        }

        public String address() {
            return texts(body.path("recipients"), "address").get(0);
        }

        public String messageId() {
            return texts(body.path("recipients"), "messageId").get(0);
        }

        public String recipientStatus() {
            return texts(body.path("recipients"), "status").get(0);
        }
    }

    /** One recipient as the server shows it. */
    public record Recipient(JsonNode body) {
        public String id() {
            return body.path("id").asText();
        }

        public String address() {
            return body.path("address").asText();
        }

        public String status() {
            return body.path("status").asText();
        }

        public String reason() {
            return body.path("reason").asText("");
        }

        public String messageId() {
            return body.path("messageId").asText();
        }

        public int successCount() {
            return body.path("successCount").asInt(-1);
        }

        public int failCount() {
            return body.path("failCount").asInt(-1);
        }

        public List<JsonNode> attempts() {
            return StreamSupport.stream(body.path("attempts").spliterator(), false)
                    .toList();
        }

        public List<String> outcomes() {
            return texts(body.path("attempts"), "outcome");
        }

        public List<String> tracebacks() {
            return texts(body.path("attempts"), "traceback");
        }
    }

    /** Submits what has to be accepted. */
    public Receipt send(Mail mail) {
        return new Receipt(expect(202, post("notifications", mail.json())));
    }

    /** Submits whatever it is. */
    public Answer submit(Mail mail) {
        return post("notifications", mail.json());
    }

    public Receipt notification(String id) {
        return new Receipt(expect(200, call("GET", "notifications/" + id, null)));
    }

    public Recipient recipient(String id) {
        return new Recipient(expect(200, call("GET", "recipients/" + id, null)));
    }

    /** How many recipients match a query such as {@code status=SENT&type=x}. */
    public long total(String query) {
        return expect(200, call("GET", "recipients?size=1&" + query, null))
                .path("total")
                .asLong();
    }

    /** How many recipients of a type have a status. */
    public long total(String type, String status) {
        return total("type=" + encoded(type) + "&status=" + status);
    }

    public List<Recipient> recipients(String query) {
        JsonNode items = expect(200, call("GET", "recipients?" + query, null)).path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(Recipient::new)
                .toList();
    }

    /** {@code send}, {@code reset} or {@code cancel} for these recipients; the answer's {@code selected}. */
    public long act(String action, List<String> ids) {
        String list = ids.stream().map(id -> '"' + id + '"').collect(Collectors.joining(",", "[", "]"));
        return selected(post("recipients/" + action, "{\"ids\":" + list + "}"));
    }

    /** {@code send}, {@code reset} or {@code cancel} for everything that matches; the answer's {@code selected}. */
    public long actByFilter(String action, String filterJson) {
        return selected(post("recipients/" + action, "{\"filter\":" + filterJson + "}"));
    }

    public Answer cancelNotification(String id) {
        return call("DELETE", "notifications/" + id, null);
    }

    public Answer get(String path) {
        return call("GET", path, null);
    }

    public Answer post(String path, String json) {
        return call("POST", path, json);
    }

    public Answer put(String path, String json) {
        return call("PUT", path, json);
    }

    public Answer delete(String path) {
        return call("DELETE", path, null);
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static long selected(Answer answer) {
        return expect(202, answer).path("selected").asLong(-1);
    }

    private static JsonNode expect(int status, Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError("expected " + status + " but got " + answer);
        }
        return answer.body();
    }

    public Answer postCsv(String path, String csv) {
        return call("POST", path, "text/csv", HttpRequest.BodyPublishers.ofString(csv));
    }

    private Answer call(String method, String path, String json) {
        return call(
                method,
                path,
                "application/json",
                json == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json));
    }

    private Answer call(String method, String path, String contentType, HttpRequest.BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(root + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", authorization)
                .header("Content-Type", contentType)
                .method(method, body)
                .build();
        try {
            HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.headers().firstValue("Retry-After").orElse(""),
                    parsed(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text.isBlank() ? "{}" : text);
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode().put("notJson", text);
        }
    }

    private static List<String> texts(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(node -> node.path(field).asText(""))
                .toList();
    }
}

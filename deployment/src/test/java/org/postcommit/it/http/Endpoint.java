package org.postcommit.it.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes webhook calls, or refuses the first of them. */
public final class Endpoint implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final AtomicInteger failuresLeft = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    /**
     * One call as it came.
     *
     * @param answered the status that was answered
     */
    public record Call(String signature, String eventId, String event, String body, int answered) {

        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public String recipientId() {
            return json().path("recipientId").asText();
        }
    }

    public Endpoint() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", url());
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.setExecutor(threads);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks/mail";
    }

    /** An address that redirects to {@link #url()}. */
    public String movedUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/moved";
    }

    /** Answers the next calls with 500. */
    public void failsNext(int times) {
        failuresLeft.set(times);
    }

    public List<Call> calls() {
        return List.copyOf(calls);
    }

    public List<Call> callsAbout(String recipientId) {
        return calls.stream()
                .filter(call -> call.recipientId().equals(recipientId))
                .toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        int status = failuresLeft.getAndUpdate(left -> Math.max(0, left - 1)) > 0 ? 500 : 204;
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var headers = exchange.getRequestHeaders();
        calls.add(new Call(
                headers.getFirst("Postcommit-Signature"),
                headers.getFirst("Postcommit-Event-Id"),
                headers.getFirst("Postcommit-Event"),
                body,
                status));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

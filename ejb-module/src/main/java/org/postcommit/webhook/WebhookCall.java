package org.postcommit.webhook;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.postcommit.config.EventSettings;

/** Posts events. Waits for no answer longer than the timeout, reads no body, follows no redirect. */
@ApplicationScoped
class WebhookCall {

    @Inject
    private EventSettings settings;

    @Inject
    private Clock clock;

    private HttpClient client;

    @PostConstruct
    void open() {
        client = HttpClient.newBuilder()
                .connectTimeout(shorter(settings.webhookTimeout(), Duration.ofSeconds(5)))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** A call under way. */
    interface Pending {

        /** Waits for the answer, or for the timeout. */
        Answer await();
    }

    /**
     * Calls an endpoint. The host's addresses are looked at just before, so that a name cannot lead elsewhere later: the
     * client gets the same answer out of Java's cache.
     */
    Pending start(String url, String secret, String event, String eventId, String body) {
        Optional<String> objection;
        URI target;
        try {
            Destination destination = Destination.parse(url);
            target = destination.url();
            objection = destination.objection(settings.internalWebhooks());
        } catch (IllegalArgumentException e) {
            return () -> Answer.none("the URL " + e.getMessage());
        }
        if (objection.isPresent()) {
            return () -> Answer.none("the URL " + objection.get());
        }
        CompletableFuture<HttpResponse<Void>> response =
                client.sendAsync(request(target, secret, event, eventId, body), HttpResponse.BodyHandlers.discarding());
        long end = System.nanoTime() + settings.webhookTimeout().toNanos();
        return () -> await(response, end);
    }

    private HttpRequest request(URI target, String secret, String event, String eventId, String body) {
        return HttpRequest.newBuilder(target)
                .timeout(settings.webhookTimeout())
                .header("Content-Type", "application/json")
                .header("User-Agent", "Postcommit")
                .header("Postcommit-Event", event)
                .header("Postcommit-Event-Id", eventId)
                .header(
                        Signature.HEADER,
                        Signature.of(secret, clock.instant(), body).header())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private Answer await(CompletableFuture<HttpResponse<Void>> response, long end) {
        try {
            return Answer.of(
                    response.get(end - System.nanoTime(), TimeUnit.NANOSECONDS).statusCode());
        } catch (TimeoutException e) {
            response.cancel(true);
            return timeout();
        } catch (ExecutionException e) {
            return failure(e.getCause());
        } catch (InterruptedException e) {
            response.cancel(true);
            Thread.currentThread().interrupt();
            return Answer.none("the server is being stopped");
        }
    }

    private Answer failure(Throwable cause) {
        if (cause instanceof HttpTimeoutException) {
            return timeout();
        }
        if (cause instanceof ConnectException) {
            return Answer.none("could not connect");
        }
        return Answer.none((cause instanceof SSLException ? "TLS failed: " : "no answer: ") + cause.getMessage());
    }

    private Answer timeout() {
        return Answer.none("no answer within " + settings.webhookTimeout().toMillis() + " ms");
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}

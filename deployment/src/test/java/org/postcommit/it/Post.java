package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postcommit.it.Eventually.eventually;
import static org.postcommit.it.Eventually.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.postcommit.it.api.Api;
import org.postcommit.it.api.Mail;
import org.postcommit.it.server.Station;
import org.postcommit.it.server.Users;
import org.postcommit.it.smtp.ReceivedMail;
import org.postcommit.it.smtp.ScriptedSmtpServer;

/** A station's REST door and relay with the questions the tests ask. */
final class Post {

    private final Station station;
    final ScriptedSmtpServer relay;
    final Api api;

    Post(Station station) {
        this.station = station;
        this.relay = station.relay();
        this.api = station.api(Users.ADMIN);
    }

    /** A type nobody else uses, to count by. */
    static String someType() {
        return "it-" + UUID.randomUUID().toString().substring(0, 13);
    }

    Api.Receipt send(Mail mail) {
        return api.send(mail);
    }

    /** Many notifications to one recipient each, from eight clients at once. */
    List<Api.Receipt> sendSingles(int count, String type, String name) {
        return atOnce(IntStream.range(0, count)
                .<Callable<Api.Receipt>>mapToObj(
                        i -> () -> api.send(Mail.to(name + i + "@example.org").with("type", type)))
                .toList());
    }

    /** What many calls from eight clients at once are answered. */
    static <T> List<T> atOnce(List<Callable<T>> calls) {
        ExecutorService clients = Executors.newFixedThreadPool(8);
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> call : clients.invokeAll(calls)) {
                answers.add(call.get());
            }
            return answers;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        } finally {
            clients.shutdown();
        }
    }

    /** The same call from eight clients. */
    static void allSucceed(Callable<Api.Answer> call) {
        assertThat(atOnce(Collections.nCopies(8, call))).allSatisfy(Crowd::accepted);
    }

    Api.Recipient becomes(Api.Receipt receipt, String status) {
        return becomes(receipt.recipientId(), status);
    }

    Api.Recipient becomes(String recipientId, String status) {
        eventually()
                .untilAsserted(
                        () -> assertThat(api.recipient(recipientId).status()).isEqualTo(status));
        return api.recipient(recipientId);
    }

    /** The one recipient with this address, as soon as its mail is out. */
    Api.Recipient awaitSent(String address) {
        eventually()
                .untilAsserted(
                        () -> assertThat(api.total("status=SENT&q=" + address)).isEqualTo(1));
        return api.recipients("q=" + address).get(0);
    }

    void allBecome(String type, String status, long count, Duration limit) {
        within(limit)
                .untilAsserted(() -> assertThat(api.total(type, status))
                        .as("%s %s", type, status)
                        .isEqualTo(count));
    }

    long total(String type, String status) {
        return api.total(type, status);
    }

    /** Taken in, and not due before tomorrow. */
    Api.Receipt waiting(Mail mail) {
        return send(mail.with("sendAt", Instant.now().plus(Duration.ofDays(1)).toString()));
    }

    long rows(String fromWhere) {
        return station.count("select count(*) from " + fromWhere);
    }

    /** How many bodies of its mails are kept. */
    long bodies(Api.Receipt receipt) {
        return rows("content c join variant v on v.id = c.variant_id where v.message_id = '" + receipt.id() + "'");
    }

    /** The conversations the relay had about a recipient. */
    List<ReceivedMail> conversations(Api.Receipt receipt) {
        return relay.mailsTo(receipt.address());
    }

    /** How many mails the relay got twice or more often, each extra copy counted. */
    long extraCopies() {
        return relay.complete().values().stream()
                .mapToLong(copies -> copies - 1)
                .sum();
    }

    /** Nothing that other tests have just sent is on its way, or still to be told. */
    void awaitSilence() {
        eventually()
                .untilAsserted(
                        () -> assertThat(pending("'NOT_SENT', 'FAILED'") + station.count("select count(*) from event"))
                                .as("mails of other tests, and events about them")
                                .isZero());
    }

    /** A mail of its own goes through: breaker closed, nothing left over from the test before. */
    void proveDelivery() {
        becomes(send(Mail.toAda()), "SENT");
        eventually()
                .untilAsserted(() -> assertThat(pending("'FAILED'"))
                        .as("mails of other tests that are still tried")
                        .isZero());
        relay.forget();
    }

    /** Mails of the last minutes that are due. */
    private long pending(String statuses) {
        return station.count("select count(*) from recipient where status in (" + statuses
                + ") and created_at > now() - interval '3 minutes'"
                + " and (next_attempt_at is null or next_attempt_at < now() + interval '1 minute')");
    }

    Station station() {
        return station;
    }
}

package org.postcommit.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.postcommit.it.server.Postgres;

/**
 * One way to send mail, running in processes of its own.
 *
 * @param name shown in the table
 * @param address where it takes commands, with a slash at the end
 * @param query what is added to each command, {@code ""} or {@code "&name=value"}
 * @param database where its rows are
 * @param pendingSql counts the mails there that have still to leave
 * @param process the process whose memory counts
 * @param queues whether mail can be enqueued without being sent
 */
record Contender(
        String name,
        URI address,
        String query,
        String database,
        String pendingSql,
        ProcessHandle process,
        boolean queues) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** The same, with something more to say in each command. */
    Contender saying(String more) {
        return new Contender(name, address, query + more, database, pendingSql, process, queues);
    }

    /** Nanoseconds until all are enqueued. */
    long orders(String prefix, int count, int threads) {
        return Long.parseLong(command("orders?prefix=" + prefix + "&count=" + count + "&threads=" + threads));
    }

    long newsletter(String prefix, int recipients) {
        return Long.parseLong(command("newsletter?prefix=" + prefix + "&count=" + recipients));
    }

    /** {@code address, microseconds since 1970, microseconds the caller waited} of each mail. */
    List<String> trickle(String prefix, int count, int perSecond) {
        return command("trickle?prefix=" + prefix + "&count=" + count + "&rate=" + perSecond)
                .lines()
                .toList();
    }

    void deliver(boolean on) {
        command("deliver?on=" + on);
    }

    /** Mails that have still to leave. */
    long pending(Postgres postgres) {
        return postgres.number(database, pendingSql);
    }

    private String command(String path) {
        var request = HttpRequest.newBuilder(address.resolve(path + query))
                .timeout(Duration.ofMinutes(10))
                .build();
        try {
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(name + ", " + path + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(name + ", " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

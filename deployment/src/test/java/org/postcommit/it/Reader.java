package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postcommit.it.server.Station;

/** Somebody who reads our mail, with programs that keep no cookies. */
final class Reader {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String FORM = "application/x-www-form-urlencoded";

    private final String root;

    Reader(Station station) {
        root = "http://127.0.0.1:" + station.server().httpPort() + "/postcommit/";
    }

    /** The link to one of our pages in a text, from the page's name on. */
    static String link(String text, String page) {
        Matcher link = Pattern.compile("(?:^|[\\s</\"])(" + page + "\\?t=[A-Za-z0-9_.-]+)")
                .matcher(text);
        assertThat(link.find()).as("a link to %s in %s", page, text).isTrue();
        return link.group(1);
    }

    static String token(String link) {
        return link.substring(link.indexOf("?t=") + 3);
    }

    HttpResponse<String> get(String link) {
        return call(request(link).GET());
    }

    HttpResponse<String> head(String link) {
        return call(request(link).method("HEAD", BodyPublishers.noBody()));
    }

    HttpResponse<String> get(String link, String language) {
        return call(request(link).header("Accept-Language", language).GET());
    }

    /** What a mail program sends when its reader presses "unsubscribe". */
    HttpResponse<String> oneClick(String link) {
        return post(link, "List-Unsubscribe=One-Click");
    }

    /** A form of a page. */
    HttpResponse<String> post(String link, String form) {
        return post(link, FORM, form);
    }

    HttpResponse<String> post(String link, String type, String body) {
        return call(request(link).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String link) {
        return HttpRequest.newBuilder(URI.create(root + link)).timeout(Duration.ofSeconds(30));
    }

    private static HttpResponse<String> call(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.postcommit.it.api.Api;

/** A segment of people nobody else writes to. */
final class Crowd {

    static final String TOPIC = "news";

    private final Post post;
    final String key = Post.someType();

    Crowd(Post post) {
        this.post = post;
        post.station()
                .update("create table if not exists scratch_member (segment varchar(100), key varchar(320), address"
                        + " varchar(320), name varchar(255), language varchar(35), attributes varchar(1000))");
    }

    /** People {@code p0@…} to {@code p<n-1>@…} who have all agreed. */
    static Crowd willing(Post post, int size) {
        var crowd = new Crowd(post);
        crowd.post
                .station()
                .update("insert into scratch_member select '" + crowd.key + "', lpad(i::text, 8, '0') || '" + crowd.at()
                        + "', lpad(i::text, 8, '0') || '" + crowd.at() + "', 'P' || i, null, '{\"city\":\"Paris\"}'"
                        + " from generate_series(0, " + (size - 1) + ") i");
        crowd.post
                .station()
                .update("insert into consent (address, topic, store, granted, source, changed_at)"
                        + " select key, '" + TOPIC + "', 0, true, 'it', now() from scratch_member where segment = '"
                        + crowd.key + "'");
        return crowd;
    }

    private String at() {
        return "@" + key + ".example.org";
    }

    /** Somebody who has said nothing yet. */
    String somebody(String name, String language, String attributes) {
        String address = name + at();
        post.station()
                .update("insert into scratch_member values ('" + key + "', '" + address.toLowerCase(Locale.ROOT) + "', '"
                        + address + "', '" + name + "', " + (language == null ? "null" : "'" + language + "'") + ", '"
                        + attributes + "')");
        return address;
    }

    /** Somebody who has agreed. */
    String willing(String name, String language) {
        String address = somebody(name, language, "{\"city\":\"Paris\"}");
        says(address, 0, true);
        return address;
    }

    void says(String address, int store, boolean yes) {
        says(post, address, store, yes);
    }

    static void says(Post post, String address, int store, boolean yes) {
        post.station()
                .update("insert into consent (address, topic, store, granted, source, changed_at) values ('"
                        + address.toLowerCase(Locale.ROOT) + "', '" + TOPIC + "', " + store + ", " + yes
                        + ", 'it', now()) on conflict (address, topic, store) do update set granted = excluded.granted");
    }

    List<String> addresses(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> String.format("%08d", i) + at())
                .toList();
    }

    static void accepted(Api.Answer answer) {
        assertThat(answer.status()).as("%s", answer).isBetween(200, 299);
    }
}

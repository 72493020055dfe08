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
                .update(
                        "create table if not exists crowd (segment varchar(100), address varchar(320), name varchar(255),"
                                + " language varchar(35), city varchar(100))");
        accepted(post.api.put(
                "segments/" + key,
                "{\"name\":\"Crowd\",\"kind\":\"QUERY\",\"source\":\"java:jboss/datasources/PostcommitDS\",\"query\":\"select address, name,"
                        + " language, city from crowd where segment = '" + key + "'\"}"));
    }

    /** People {@code 00000000@…} and so on who have all agreed. */
    static Crowd willing(Post post, int size) {
        var crowd = new Crowd(post);
        crowd.post
                .station()
                .update("insert into crowd select '" + crowd.key + "', lpad(i::text, 8, '0') || '" + crowd.at()
                        + "', 'P' || i, null, 'Paris' from generate_series(0, " + (size - 1) + ") i");
        crowd.allSay(true);
        return crowd;
    }

    /** Everybody there is by now, for all stores. */
    void allSay(boolean yes) {
        post.station()
                .update(
                        "insert into consent (address, topic, store, granted, source, changed_at) select lower(address), '"
                                + TOPIC + "', 0, " + yes + ", 'it', now() from crowd where segment = '" + key
                                + "' on conflict (address, topic, store) do update set granted = excluded.granted");
    }

    private String at() {
        return "@" + key + ".example.org";
    }

    /** Somebody who has said nothing yet. */
    String somebody(String name, String city) {
        return row(name + at(), name, null, city);
    }

    private String row(String address, String name, String language, String city) {
        post.station()
                .update("insert into crowd values ('" + key + "', '" + address + "', '" + name + "', " + text(language)
                        + ", " + text(city) + ")");
        return address;
    }

    private static String text(String value) {
        return value == null ? "null" : "'" + value + "'";
    }

    /** Somebody who has agreed. */
    String willing(String name, String language) {
        return willing(name + at(), name, language);
    }

    String willing(String address, String name, String language) {
        row(address, name, language, "Paris");
        says(address, 0, true);
        return address;
    }

    void says(String address, int store, boolean yes) {
        post.station()
                .update(
                        "insert into consent (address, topic, store, granted, source, changed_at) values ('"
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

package org.postcommit.demo;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A campaign that waits to be started: five hundred contacts, of whom some did not ask for it and some are gone. */
final class Newsletter {

    static final String KEY = "shop-news";
    static final int CONTACTS = 500;
    static final int GONE = 8;
    static final int UNASKED = 40;

    private static final String TOPIC = "news";
    private static final List<String> NAMES =
            List.of("Ada", "Grace", "Alan", "Edsger", "Barbara", "Donald", "Margaret", "Niklaus", "Frances", "John");
    private static final List<String> CITIES = List.of("Graz", "Berlin", "London", "Paris", "Zurich");

    private final RestClient rest;

    Newsletter(RestClient rest) {
        this.rest = rest;
    }

    void prepare() throws IOException {
        rest.put("consents/topics/" + TOPIC, """
                {"name": "News from the shop", "description": "About once a month"}""");
        rest.importCsv("contacts/import", contacts());
        rest.importCsv("consents/import", consents());
        rest.put("segments/customers", """
                {"name": "Customers", "kind": "CONDITION", "condition": {"field": "city", "in": ["%s"]}}""".formatted(String.join("\", \"", CITIES)));
        rest.put("campaigns/" + KEY, """
                {"name": "Stamps with birds", "template": "shop-newsletter", "segment": "customers", "topic": "%s",
                 "data": {"item": "Stamps with birds", "price": 4.5}}""".formatted(TOPIC));
    }

    private static String contacts() {
        return Stream.concat(
                        Stream.of("address,name,language,city"),
                        IntStream.range(0, CONTACTS)
                                .mapToObj(i -> String.join(
                                        ",",
                                        address(i),
                                        NAMES.get(i % NAMES.size()),
                                        i % 3 == 0 ? "de" : "en",
                                        CITIES.get(i % CITIES.size()))))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String consents() {
        return Stream.concat(
                        Stream.of("address,topic,source,evidence"),
                        IntStream.range(UNASKED, CONTACTS)
                                .mapToObj(i -> address(i) + "," + TOPIC + ",import,ticked the box when ordering"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String address(int number) {
        String local = NAMES.get(number % NAMES.size()).toLowerCase(Locale.ROOT) + number;
        return (number >= CONTACTS - GONE ? MailCatcher.NOBODY : "") + local + "@example.org";
    }
}

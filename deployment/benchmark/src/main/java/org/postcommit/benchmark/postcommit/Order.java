package org.postcommit.benchmark.postcommit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postcommit.api.Addressee;
import org.postcommit.api.Event;

/** An order as events and templates know it. */
record Order(String address) {

    static final String EVENT = "benchmark.order";
    static final String TEMPLATE = "benchmark-shipped";
    private static final List<String> LANGUAGES = List.of("en", "de", "fr");

    Addressee customer() {
        return new Addressee(address, "Ada Lovelace", language());
    }

    /** Each as often as the others. */
    private String language() {
        return LANGUAGES.get(Math.floorMod(address.hashCode(), LANGUAGES.size()));
    }

    Event becomes(String status) {
        return Event.ofType(EVENT)
                .action("update")
                .key(address)
                .actor("warehouse@example.org")
                .before(fields("ordered"))
                .after(fields(status))
                .build();
    }

    Map<String, Object> fields(String status) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("number", Math.abs(address.hashCode() % 1_000_000));
        fields.put("item", "Fountain pen, blue");
        fields.put("price", 24.9);
        fields.put("pieces", 3);
        fields.put("status", status);
        fields.put("express", true);
        fields.put("placedAt", "2026-12-01T08:30:00Z");
        fields.put("tags", List.of("gift", "pen"));
        fields.put("customer", Map.of("address", address, "name", "Ada Lovelace", "language", language()));
        return fields;
    }
}

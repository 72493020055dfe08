package org.postcommit.benchmark;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postcommit.it.api.Api;

/**
 * Fifty rules about the shop's orders, each with criteria and a condition. A shipped order meets one of them, a packed
 * one none; of the others, half are stopped by their criteria and half by their condition.
 */
final class Rulebook {

    static final int RULES = 50;

    private static final int FIRING = RULES / 2;
    private static final String EVENT_TYPE = """
            {"name":"benchmark.order","fields":{"number":"number","item":"text","price":"number","pieces":"number",
            "status":"text","express":"boolean","placedAt":"time","tags":"list","customer":"person"}}""";

    private final Api admin;

    Rulebook(Api admin) {
        this.admin = admin;
    }

    /** Makes templates and rules count. */
    void importAll() {
        put("templates/" + Wording.LAYOUT + "?publish=true", Wording.layout());
        put("templates/" + Wording.SHIPPED + "?publish=true", Wording.shipped());
        expectDone(admin.post("rules/import", rules()));
    }

    private void put(String path, String json) {
        expectDone(admin.put(path, json));
    }

    private static void expectDone(Api.Answer answer) {
        if (answer.status() != 200 || !answer.body().path("refused").isEmpty()) {
            throw new IllegalStateException(answer.toString());
        }
    }

    private static String rules() {
        return IntStream.range(0, RULES)
                .mapToObj(Rulebook::rule)
                .collect(Collectors.joining(",", "{\"eventTypes\":[" + EVENT_TYPE + "],\"rules\":[", "]}"));
    }

    private static String rule(int i) {
        if (i == FIRING) {
            return rule(i, "\"to\":[\"shipped\"]", "after.pieces > 0 && after.status != before.status");
        }
        return i % 2 == 0
                ? rule(i, "\"to\":[\"returned\"]", "after.price > 10.0")
                : rule(i, "\"changed\":[\"status\"]", "after.price > 10.0 && after.pieces > " + (100 + i));
    }

    private static String rule(int i, String criterion, String condition) {
        return """
                {"key":"benchmark-%03d","name":"Rule %d","event":"benchmark.order","order":"%03d",
                "criteria":{"actions":["update"],%s},"condition":"%s","to":["field:customer"],"template":"%s"}""".formatted(i, i, i, criterion, condition, Wording.SHIPPED);
    }
}

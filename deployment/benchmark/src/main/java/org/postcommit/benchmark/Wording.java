package org.postcommit.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A template in three languages and its layout, as the product's REST interface takes them. */
final class Wording {

    static final String LAYOUT = "benchmark-layout";
    static final String SHIPPED = "benchmark-shipped";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> SUBJECTS = Map.of(
            "en", "Order {{ after.number }} has left",
            "de", "Bestellung {{ after.number }} ist unterwegs",
            "fr", "La commande {{ after.number }} est partie");
    private static final String SAMPLE = """
            {"after":{"number":42,"item":"Fountain pen, blue","price":24.9,"pieces":3,"express":true,
            "placedAt":"2026-12-01T08:30:00Z","tags":["gift"],"customer":{"name":"Ada Lovelace"}}}""";

    private Wording() {}

    static String layout() {
        ObjectNode template = JSON.createObjectNode().put("kind", "layout");
        template.putArray("texts").addObject().put("language", "en").put("html", file("layout"));
        return template.toString();
    }

    static String shipped() {
        try {
            ObjectNode template = JSON.createObjectNode();
            ArrayNode texts = template.putArray("texts");
            SUBJECTS.forEach((language, subject) -> texts.addObject()
                    .put("language", language)
                    .put("subject", subject)
                    .put("html", file(language)));
            template.set("sample", JSON.readTree(SAMPLE));
            return template.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String file(String name) {
        try (InputStream file = Wording.class.getResourceAsStream("rules/" + name + ".html")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.postcommit.web.admin.rule;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;

/** JSON as people read it. */
class JsonText {

    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());
    private static final JsonWriterFactory PRETTY =
            Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

    private JsonText() {}

    /** The text itself when it is no JSON object. */
    static String pretty(String json) {
        try {
            return pretty(object(json));
        } catch (JsonException e) {
            return json;
        }
    }

    static String pretty(JsonObject object) {
        var text = new StringWriter();
        try (var writer = PRETTY.createWriter(text)) {
            writer.write(object);
        }
        return text.toString().strip();
    }

    /**
     * @throws JsonException when it is none
     */
    static JsonObject object(String json) {
        try (var reader = READERS.createReader(new StringReader(json))) {
            JsonValue value = reader.readValue();
            if (value instanceof JsonObject object) {
                return object;
            }
            throw new JsonException("no JSON object");
        }
    }
}

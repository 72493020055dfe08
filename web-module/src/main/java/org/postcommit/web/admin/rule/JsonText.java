package org.postcommit.web.admin.rule;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.util.Map;
import org.postcommit.api.InvalidNotificationException;
import org.postcommit.api.json.JsonData;

/** JSON as people read it. */
class JsonText {

    private static final JsonWriterFactory PRETTY =
            Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

    private JsonText() {}

    /** The text itself when it is no JSON object. */
    static String pretty(String json) {
        try {
            return pretty(JsonData.object(json));
        } catch (InvalidNotificationException e) {
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
}

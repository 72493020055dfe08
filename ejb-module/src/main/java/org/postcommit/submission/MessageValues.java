package org.postcommit.submission;

import jakarta.jms.JMSException;
import jakarta.jms.MapMessage;
import jakarta.jms.Message;
import jakarta.jms.MessageEOFException;
import jakarta.jms.StreamMessage;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Base64;
import java.util.Collections;
import java.util.List;

/** The values of a map or stream message, so that a person can see what was meant. Objects are never deserialized. */
record MessageValues(Message message) {

    /** An object or a list of strings, bytes as base64; {@code null} when the message has no values. */
    String asJson() throws JMSException {
        if (message instanceof MapMessage map) {
            return of(map);
        }
        return message instanceof StreamMessage stream ? of(stream) : null;
    }

    private static String of(MapMessage map) throws JMSException {
        JsonObjectBuilder values = Json.createObjectBuilder();
        List<?> names = Collections.list(map.getMapNames());
        for (Object name : names) {
            values.add(name.toString(), json(map.getObject(name.toString())));
        }
        return values.build().toString();
    }

    private static String of(StreamMessage stream) throws JMSException {
        JsonArrayBuilder values = Json.createArrayBuilder();
        try {
            while (true) {
                values.add(json(stream.readObject()));
            }
        } catch (MessageEOFException e) {
            return values.build().toString();
        }
    }

    private static JsonValue json(Object value) {
        if (value == null) {
            return JsonValue.NULL;
        }
        return Json.createValue(
                value instanceof byte[] bytes ? Base64.getEncoder().encodeToString(bytes) : value.toString());
    }
}

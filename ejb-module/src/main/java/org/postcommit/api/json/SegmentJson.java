package org.postcommit.api.json;

import jakarta.json.JsonObject;
import java.util.List;
import org.postcommit.api.FieldError;
import org.postcommit.api.contact.Segment;
import org.postcommit.api.contact.SegmentKind;

/** A segment as JSON; what is not set is left out. */
public final class SegmentJson {

    private SegmentJson() {}

    /** Adds what could not be read to the errors. */
    public static Segment read(JsonObject object, List<FieldError> errors) {
        var fields = new JsonFields(object, "", errors);
        var segment = new Segment(
                fields.text("key"),
                fields.text("name"),
                fields.text("description"),
                fields.choice("kind", SegmentKind.class),
                fields.object("condition", ConditionJson::read),
                fields.texts("addresses"),
                fields.text("source"),
                fields.text("query"));
        fields.refuseUnknown();
        return segment;
    }

    public static JsonObject write(Segment segment) {
        return new JsonParts()
                .text("key", segment.key())
                .text("name", segment.name())
                .text("description", segment.description())
                .text("kind", segment.kind())
                .value("condition", segment.condition() == null ? null : ConditionJson.write(segment.condition()))
                .texts("addresses", segment.addresses())
                .text("source", segment.source())
                .text("query", segment.query())
                .build();
    }
}

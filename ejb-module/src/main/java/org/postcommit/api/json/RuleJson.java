package org.postcommit.api.json;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import org.postcommit.api.DeliveryMode;
import org.postcommit.api.FieldError;
import org.postcommit.api.Priority;
import org.postcommit.api.rule.QuietHours;
import org.postcommit.api.rule.Rule;

/** A rule as JSON. It is active unless said otherwise; what is not set is left out. */
public final class RuleJson {

    private RuleJson() {}

    /** Adds what could not be read to the errors. */
    public static Rule read(JsonObject object, List<FieldError> errors) {
        var fields = new JsonFields(object, "", errors);
        Rule rule = read(fields);
        fields.refuseUnknown();
        return rule;
    }

    /** For an object within another. */
    public static Rule read(JsonFields fields) {
        return new Rule(
                fields.text("key"),
                fields.text("name"),
                fields.flag("active", true),
                fields.text("event"),
                fields.text("order"),
                fields.object("criteria", CriteriaJson::read),
                fields.text("condition"),
                fields.texts("to"),
                fields.texts("cc"),
                fields.texts("bcc"),
                fields.flag("excludeActor"),
                fields.text("template"),
                fields.text("type"),
                fields.choice("mode", DeliveryMode.class),
                fields.choice("priority", Priority.class),
                fields.object("quietHours", RuleJson::quietHours),
                fields.duration("delay"),
                fields.texts("cancelledBy"),
                fields.flag("failFast"));
    }

    private static QuietHours quietHours(JsonFields fields) {
        return new QuietHours(fields.text("from"), fields.text("to"), fields.text("zone"));
    }

    public static JsonObject write(Rule rule) {
        return new JsonParts()
                .text("key", rule.key())
                .text("name", rule.name())
                .value("active", rule.active() ? JsonValue.TRUE : JsonValue.FALSE)
                .text("event", rule.event())
                .text("order", rule.order())
                .value("criteria", CriteriaJson.write(rule.criteria()))
                .text("condition", rule.condition())
                .texts("to", rule.to())
                .texts("cc", rule.cc())
                .texts("bcc", rule.bcc())
                .flag("excludeActor", rule.excludeActor())
                .text("template", rule.template())
                .text("type", rule.type())
                .text("mode", rule.mode())
                .text("priority", rule.priority().name().toLowerCase(Locale.ROOT))
                .value("quietHours", rule.quietHours() == null ? null : write(rule.quietHours()))
                .text("delay", rule.delay())
                .texts("cancelledBy", rule.cancelledBy())
                .flag("failFast", rule.failFast())
                .build();
    }

    private static JsonObject write(QuietHours hours) {
        return new JsonParts()
                .text("from", hours.from())
                .text("to", hours.to())
                .text("zone", hours.zone())
                .build();
    }
}

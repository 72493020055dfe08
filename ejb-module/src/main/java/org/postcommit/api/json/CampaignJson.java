package org.postcommit.api.json;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import org.postcommit.api.AmbiguityPolicy;
import org.postcommit.api.FieldError;
import org.postcommit.api.campaign.Campaign;
import org.postcommit.api.campaign.Throttle;

/** A campaign as JSON, as somebody writes it; what is not set is left out. */
public final class CampaignJson {

    private CampaignJson() {}

    /** Adds what could not be read to the errors. */
    public static Campaign read(JsonObject object, List<FieldError> errors) {
        var fields = new JsonFields(object, "", errors);
        var campaign = new Campaign(
                fields.text("key"),
                fields.text("name"),
                fields.text("template"),
                fields.text("segment"),
                fields.text("topic"),
                number(fields, "store", 0),
                startAt(fields),
                fields.text("zone"),
                fields.text("account"),
                fields.text("inbound"),
                fields.text("replyTo"),
                fields.text("type"),
                fields.data("data"),
                fields.flag("approval"),
                fields.object("throttle", CampaignJson::throttle),
                fields.choice("onAmbiguous", AmbiguityPolicy.class),
                fields.flag("tracking"));
        fields.refuseUnknown();
        return campaign;
    }

    private static Throttle throttle(JsonFields fields) {
        return new Throttle(number(fields, "perMinute", null), number(fields, "perDomain", null));
    }

    private static Integer number(JsonFields fields, String name, Integer standard) {
        JsonValue value = fields.any(name);
        if (value == null) {
            return standard;
        }
        if (!value.toString().matches("-?\\d{1,9}")) {
            fields.error(name, "has to be a whole number");
            return standard;
        }
        return Integer.valueOf(value.toString());
    }

    /** Field {@code startAt}; {@code null} when it is not set or cannot be read, which is then among the errors. */
    public static LocalDateTime startAt(JsonFields fields) {
        String text = fields.text("startAt");
        try {
            return text == null ? null : LocalDateTime.parse(text);
        } catch (DateTimeException e) {
            fields.error("startAt", "is no local time; write it like 2026-12-01T08:00, the zone stands in zone");
            return null;
        }
    }

    public static JsonObject write(Campaign campaign) {
        return new JsonParts()
                .text("key", campaign.key())
                .text("name", campaign.name())
                .text("template", campaign.template())
                .text("segment", campaign.segment())
                .text("topic", campaign.topic())
                .value("store", Json.createValue(campaign.store()))
                .text("startAt", campaign.startAt())
                .text("zone", campaign.zone())
                .text("account", campaign.account())
                .text("inbound", campaign.inbound())
                .text("replyTo", campaign.replyTo())
                .text("type", campaign.type())
                .value("data", JsonData.json(campaign.data()))
                .value("approval", flag(campaign.approval()))
                .value("throttle", write(campaign.throttle()))
                .text("onAmbiguous", campaign.onAmbiguous())
                .value("tracking", flag(campaign.tracking()))
                .build();
    }

    private static JsonObject write(Throttle throttle) {
        return new JsonParts()
                .value("perMinute", number(throttle.perMinute()))
                .value("perDomain", number(throttle.perDomain()))
                .build();
    }

    private static JsonValue number(Integer value) {
        return value == null ? null : Json.createValue(value);
    }

    private static JsonValue flag(boolean flag) {
        return flag ? JsonValue.TRUE : JsonValue.FALSE;
    }
}

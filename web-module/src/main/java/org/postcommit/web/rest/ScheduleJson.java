package org.postcommit.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.postcommit.api.admin.MaintenanceParameters;
import org.postcommit.api.admin.ScheduleForm;
import org.postcommit.api.admin.ScheduleForm.Frequency;
import org.postcommit.api.admin.ScheduleRow;
import org.postcommit.api.json.JsonFields;

/** When maintenance commands run, as JSON: {@code {"active":true,"every":"day","at":"03:30","days":400}}. */
final class ScheduleJson {

    private ScheduleJson() {}

    static JsonObject list(List<ScheduleRow> rows) {
        return Answers.all(rows, ScheduleJson::row);
    }

    static JsonObject of(ScheduleRow row) {
        return row(row).build();
    }

    private static JsonObjectBuilder row(ScheduleRow row) {
        ScheduleForm form = row.form();
        return Json.createObjectBuilder()
                .add("command", row.command())
                .add("active", form.active())
                .add("every", lower(form.every()))
                .add("at", Answers.text(form.at()))
                .add("on", form.on() == null ? JsonValue.NULL : Json.createValue(lower(form.on())))
                .add("zone", Answers.text(form.zone()))
                .add("days", Answers.number(form.parameters().days()))
                .add("pending", form.parameters().pending())
                .add("nextAt", Answers.text(row.nextAt()))
                .add("lastAt", Answers.text(row.lastAt()))
                .add("lastRun", row.last() == null ? JsonValue.NULL : MaintenanceJson.run(row.last()))
                .add("changedAt", Answers.text(row.changedAt()))
                .add("changedBy", Answers.text(row.changedBy()));
    }

    /** What is left out stays as it is; an empty zone is the server's. */
    static ScheduleForm parse(String body, ScheduleForm present) {
        return Body.of(body, fields -> form(fields, present)).orRefuse();
    }

    private static ScheduleForm form(JsonFields fields, ScheduleForm present) {
        Frequency every = or(fields.choice("every", Frequency.class), present.every());
        DayOfWeek on = fields.choice("on", DayOfWeek.class);
        String zone = fields.text("zone");
        return new ScheduleForm(
                fields.flag("active", present.active()),
                every,
                or(time(fields), present.at()),
                on == null && every == Frequency.WEEK ? present.on() : on,
                zone == null ? present.zone() : zone.isBlank() ? null : zone.strip(),
                new MaintenanceParameters(
                        or(days(fields), present.parameters().days()),
                        null,
                        fields.flag("pending", present.parameters().pending())));
    }

    private static LocalTime time(JsonFields fields) {
        String text = fields.text("at");
        try {
            return text == null ? null : LocalTime.parse(text).withNano(0);
        } catch (DateTimeException e) {
            fields.error("at", "is no time of the day; write it like 03:30 or 03:30:15");
            return null;
        }
    }

    private static Integer days(JsonFields fields) {
        String text = fields.scalar("days");
        if (text != null && !text.matches("\\d{1,9}")) {
            fields.error("days", "has to be a whole number");
            return null;
        }
        return text == null ? null : Integer.valueOf(text);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <T> T or(T given, T standard) {
        return given == null ? standard : given;
    }
}

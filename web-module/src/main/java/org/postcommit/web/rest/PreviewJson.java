package org.postcommit.web.rest;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.function.Supplier;
import org.postcommit.api.FieldError;
import org.postcommit.api.json.JsonFields;
import org.postcommit.api.json.TemplateJson;
import org.postcommit.api.template.PreviewRequest;
import org.postcommit.api.template.TemplateContent;

/**
 * What somebody wants to see of a template: {@code {"language":"de","zone":"Europe/Berlin","data":{…},"content":{…}}}.
 *
 * @param content {@code null} for what is stored
 * @param address where a test goes; {@code null} for a preview
 */
record PreviewJson(TemplateContent content, String language, String zone, String data, String address) {

    /** All of a preview may be left out, and with it the body. */
    static PreviewJson preview(String body) {
        return Body.of(body == null || body.isBlank() ? "{}" : body, fields -> read(fields, null))
                .orRefuse();
    }

    /**
     * @throws BadRequest naming everything that is wrong
     */
    static PreviewJson test(String body) {
        return Body.of(body, fields -> read(fields, address(fields))).orRefuse();
    }

    private static String address(JsonFields fields) {
        String address = fields.text("address");
        if (address == null) {
            fields.error("address", "is missing");
        }
        return address;
    }

    /** What is wrong with the recipient of the notification is wrong with the address that was given. */
    static BadRequest badAddress(List<FieldError> errors) {
        return new BadRequest(errors.stream()
                .map(error -> new FieldError(error.field().replace("to[0].address", "address"), error.message()))
                .toList());
    }

    private static PreviewJson read(JsonFields fields, String address) {
        JsonObject data = fields.free("data");
        return new PreviewJson(
                fields.object("content", TemplateJson::read),
                fields.text("language"),
                fields.text("zone"),
                data == null ? null : data.toString(),
                address);
    }

    PreviewRequest request(Supplier<TemplateContent> stored) {
        return new PreviewRequest(content == null ? stored.get() : content, language, zone, data);
    }
}

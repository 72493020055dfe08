package org.postcommit.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.postcommit.api.FieldError;
import org.postcommit.api.json.JsonData;
import org.postcommit.api.json.JsonFields;
import org.postcommit.api.json.ReadErrors;

/** What could be read from a request's body, and what could not. */
final class Body<T> {

    private final T value;
    private final List<FieldError> errors;

    private Body(T value, List<FieldError> errors) {
        this.value = value;
        this.errors = errors;
    }

    /**
     * @param reader gets the object and adds what it cannot read to the list
     * @throws org.postcommit.api.InvalidNotificationException when it is no JSON object
     */
    static <T> Body<T> read(String json, BiFunction<JsonObject, List<FieldError>, T> reader) {
        List<FieldError> errors = new ArrayList<>();
        return new Body<>(reader.apply(JsonData.object(json), errors), errors);
    }

    /** With a reader of fields, none of which may be left over. */
    static <T> Body<T> of(String json, Function<JsonFields, T> reader) {
        return read(json, (object, errors) -> {
            var fields = new JsonFields(object, "", errors);
            T value = reader.apply(fields);
            fields.refuseUnknown();
            return value;
        });
    }

    /** Of something whose name the address says; the body may say it again, but no other one. */
    static <T> Body<T> named(
            String json, String field, String name, BiFunction<JsonObject, List<FieldError>, T> reader) {
        return read(json, (object, errors) -> {
            JsonValue given = object.getOrDefault(field, JsonValue.NULL);
            if (given instanceof JsonString text && !text.getString().equals(name)) {
                errors.add(new FieldError(field, "differs from " + name + " in the address; leave it out"));
            }
            return reader.apply(given == JsonValue.NULL ? with(object, field, name) : object, errors);
        });
    }

    private static JsonObject with(JsonObject object, String field, String value) {
        return Json.createObjectBuilder(object).add(field, value).build();
    }

    /**
     * @throws BadRequest naming what could not be read
     */
    T orRefuse() {
        return valid(read -> List.of());
    }

    /**
     * @throws BadRequest naming what could not be read, and what the check finds wrong with the rest
     */
    T orRefuse(Function<T, List<FieldError>> check) {
        if (!errors.isEmpty()) {
            throw new BadRequest(errors(check));
        }
        return value;
    }

    /**
     * @throws BadRequest when anything could not be read or the check finds something
     */
    T valid(Function<T, List<FieldError>> check) {
        List<FieldError> all = errors(check);
        if (!all.isEmpty()) {
            throw new BadRequest(all);
        }
        return value;
    }

    /** What could not be read, and what the check finds wrong with the rest. */
    List<FieldError> errors(Function<T, List<FieldError>> check) {
        return ReadErrors.and(errors, check.apply(value));
    }
}

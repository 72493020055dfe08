package org.postcommit.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import org.postcommit.api.FieldError;
import org.postcommit.api.admin.Page;
import org.postcommit.api.directory.GroupRow;
import org.postcommit.api.directory.Person;
import org.postcommit.api.json.JsonData;
import org.postcommit.api.json.JsonFields;

/** People and groups as JSON: {@code {"id":"ada","addresses":["ada@example.org"],"groups":["support"]}}. */
final class PersonJson {

    private PersonJson() {}

    /**
     * @param id from the address; in the body it may stand too
     */
    static Person parse(String id, String body) {
        List<FieldError> errors = new ArrayList<>();
        var fields = new JsonFields(JsonData.object(body), "", errors);
        String repeated = fields.text("id");
        var person = new Person(
                id,
                fields.text("name"),
                fields.texts("addresses"),
                fields.text("language"),
                fields.text("zone"),
                fields.texts("groups"));
        fields.refuseUnknown();
        if (repeated != null && !repeated.equalsIgnoreCase(id)) {
            fields.error("id", "differs from the one in the address; leave it out here");
        }
        if (!errors.isEmpty()) {
            throw new BadRequest(errors);
        }
        return person;
    }

    static JsonObject of(Person person) {
        return builder(person).build();
    }

    static JsonObject page(Page<Person> page) {
        return Answers.page(page, PersonJson::builder);
    }

    static JsonObject groups(List<GroupRow> groups) {
        return Answers.page(
                new Page<>(groups, 0, groups.size(), groups.size()),
                group -> Json.createObjectBuilder().add("name", group.name()).add("size", group.size()));
    }

    private static JsonObjectBuilder builder(Person person) {
        return Json.createObjectBuilder()
                .add("id", person.id())
                .add("name", Answers.text(person.name()))
                .add("addresses", Json.createArrayBuilder(person.addresses()))
                .add("language", Answers.text(person.language()))
                .add("zone", Answers.text(person.zone()))
                .add("groups", Json.createArrayBuilder(person.groups()));
    }
}

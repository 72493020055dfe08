package org.postcommit.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import org.postcommit.api.contact.Contact;
import org.postcommit.api.contact.ContactRow;
import org.postcommit.api.json.JsonData;
import org.postcommit.api.json.JsonFields;

/** A contact as JSON: {@code {"address":"ada@example.org","language":"de","attributes":{"city":"Graz"}}}. */
final class ContactJson {

    private ContactJson() {}

    /**
     * @param address from the path; in the body it may stand too
     */
    static Contact parse(String address, String body) {
        return Body.of(body, fields -> contact(address, fields)).orRefuse();
    }

    private static Contact contact(String address, JsonFields fields) {
        String repeated = fields.text("address");
        if (repeated != null && !repeated.equalsIgnoreCase(address)) {
            fields.error("address", "differs from the one in the path; leave it out here");
        }
        return new Contact(
                repeated == null ? address : repeated,
                fields.text("name"),
                fields.text("language"),
                fields.text("zone"),
                fields.data("attributes"));
    }

    static JsonObjectBuilder builder(ContactRow row) {
        return builder(row.contact())
                .add("createdAt", Answers.text(row.createdAt()))
                .add("updatedAt", Answers.text(row.updatedAt()));
    }

    static JsonObjectBuilder builder(Contact contact) {
        return Json.createObjectBuilder()
                .add("address", contact.address())
                .add("name", Answers.text(contact.name()))
                .add("language", Answers.text(contact.language()))
                .add("zone", Answers.text(contact.zone()))
                .add("attributes", JsonData.json(contact.attributes()));
    }
}

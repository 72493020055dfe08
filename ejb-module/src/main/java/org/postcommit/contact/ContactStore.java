package org.postcommit.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.postcommit.api.contact.AttributeValue;
import org.postcommit.api.contact.Contact;
import org.postcommit.database.Statements;
import org.postcommit.message.EmailAddress;
import org.postcommit.message.Ids;

/** Changes contacts, many at once, in the transaction in progress. */
@ApplicationScoped
class ContactStore {

    /** The columns that are written, with their types. */
    private static final Map<String, String> CONTACT = Statements.columns(
            "id uuid", "address varchar", "address_key varchar", "name varchar", "language varchar", "zone varchar");

    private static final Map<String, String> ATTRIBUTE = Statements.columns(
            "contact_id uuid",
            "name varchar",
            "kind varchar",
            "text_value varchar",
            "text_key varchar",
            "number_value numeric");

    @Inject
    private Statements statements;

    @Inject
    private Clock clock;

    /** Nobody else changes contacts before this transaction has ended. */
    void takeTurn() {
        statements.rows(row -> row.getString(1), "select name from turn where name = 'contacts' for update");
    }

    /** @param contacts checked and tidy, not there yet */
    void add(List<Contact> contacts) {
        Instant now = clock.instant();
        Map<UUID, Contact> byId = new LinkedHashMap<>();
        contacts.forEach(contact -> byId.put(Ids.next(), contact));
        statements.insertAll(
                "contact",
                Map.of("created_at", now, "updated_at", now),
                CONTACT,
                byId.entrySet().stream()
                        .map(entry -> added(entry.getKey(), entry.getValue()))
                        .toList());
        insertAttributes(byId);
    }

    /** @param contacts checked and tidy, by the id they are stored under */
    void change(Map<UUID, Contact> contacts) {
        if (contacts.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        statements.updateAll(
                "update contact set address = ?, name = ?, language = ?, zone = ?, updated_at = ? where id = ?",
                contacts.entrySet().stream()
                        .map(entry -> changed(entry.getKey(), entry.getValue(), now))
                        .toList());
        statements.update("delete from contact_attribute where contact_id = any (?)", List.copyOf(contacts.keySet()));
        insertAttributes(contacts);
    }

    /** Attributes go along. */
    void remove(UUID id) {
        statements.update("delete from contact where id = ?", id);
    }

    private void insertAttributes(Map<UUID, Contact> contacts) {
        statements.insertAll(
                "contact_attribute",
                Map.of(),
                ATTRIBUTE,
                contacts.entrySet().stream()
                        .flatMap(entry -> attributes(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static List<Object> added(UUID id, Contact contact) {
        return Arrays.asList(
                id,
                contact.address(),
                EmailAddress.parse(contact.address()).key(),
                contact.name(),
                contact.language(),
                contact.zone());
    }

    private static List<Object> changed(UUID id, Contact contact, Instant now) {
        return Arrays.asList(contact.address(), contact.name(), contact.language(), contact.zone(), now, id);
    }

    private static Stream<List<Object>> attributes(UUID id, Contact contact) {
        return contact.attributes().entrySet().stream().map(attribute -> {
            String text = AttributeValue.text(attribute.getValue());
            return Arrays.asList(
                    id,
                    attribute.getKey(),
                    AttributeText.kind(attribute.getValue()),
                    text,
                    AttributeText.key(text),
                    AttributeText.number(text));
        });
    }
}

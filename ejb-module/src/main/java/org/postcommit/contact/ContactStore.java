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
import org.postcommit.api.contact.Contact;
import org.postcommit.message.EmailAddress;
import org.postcommit.message.Ids;

/** Changes contacts, many at once, in the transaction in progress. */
@ApplicationScoped
class ContactStore {

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
        statements.updateAll(
                "insert into contact (id, address, address_key, name, language, zone, created_at, updated_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                byId.entrySet().stream()
                        .map(entry -> added(entry.getKey(), entry.getValue(), now))
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
        statements.updateAll(
                "insert into contact_attribute (contact_id, name, kind, text_value, text_key, number_value)"
                        + " values (?, ?, ?, ?, ?, ?)",
                contacts.entrySet().stream()
                        .flatMap(entry -> attributes(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static List<Object> added(UUID id, Contact contact, Instant now) {
        return Arrays.asList(
                id,
                contact.address(),
                EmailAddress.parse(contact.address()).key(),
                contact.name(),
                contact.language(),
                contact.zone(),
                now,
                now);
    }

    private static List<Object> changed(UUID id, Contact contact, Instant now) {
        return Arrays.asList(contact.address(), contact.name(), contact.language(), contact.zone(), now, id);
    }

    private static Stream<List<Object>> attributes(UUID id, Contact contact) {
        return contact.attributes().entrySet().stream().map(attribute -> {
            String text = AttributeText.of(attribute.getValue());
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

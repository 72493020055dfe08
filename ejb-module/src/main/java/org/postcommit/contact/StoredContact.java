package org.postcommit.contact;

import java.time.Instant;
import java.util.UUID;
import org.postcommit.api.contact.Contact;
import org.postcommit.api.contact.ContactRow;

/** A contact as it was read. */
record StoredContact(UUID id, String key, Contact contact, Instant createdAt, Instant updatedAt) {

    ContactRow row() {
        return new ContactRow(contact, createdAt, updatedAt);
    }

    Member member() {
        return new Member(
                contact.address(), key, contact.name(), contact.language(), contact.zone(), contact.attributes());
    }
}

package org.postcommit.contact;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postcommit.api.contact.Contact;

/** Our contacts, for lists of them. */
record ContactTable(ContactQuery query, ContactStore store) implements ContactCsv.Table {

    @Override
    public Map<String, StoredContact> byKeys(Collection<String> keys) {
        return query.byKeys(keys);
    }

    @Override
    public void add(List<Contact> contacts) {
        store.add(contacts);
    }

    @Override
    public void change(Map<UUID, Contact> contacts) {
        store.change(contacts);
    }
}

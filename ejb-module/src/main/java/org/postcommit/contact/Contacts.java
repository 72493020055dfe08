package org.postcommit.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.admin.Page;
import org.postcommit.api.contact.Contact;
import org.postcommit.api.contact.ContactRow;
import org.postcommit.message.EmailAddress;

/** The contacts, for those who look after them. Works in the transaction in progress. */
@ApplicationScoped
public class Contacts {

    @Inject
    private ContactQuery query;

    @Inject
    private ContactStore store;

    public Page<ContactRow> find(String q, int page, int size) {
        return query.page(q, page, size);
    }

    public ContactRow get(String address) {
        return stored(address).row();
    }

    public ContactRow put(Contact contact) {
        Contact valid = new ContactCheck(contact).contact();
        store.takeTurn();
        Optional<StoredContact> old = found(valid.address());
        if (old.isPresent()) {
            store.change(Map.of(old.get().id(), valid));
        } else {
            store.add(List.of(valid));
        }
        return get(valid.address());
    }

    public void remove(String address) {
        store.takeTurn();
        store.remove(stored(address).id());
    }

    public List<String> attributes() {
        return query.attributes();
    }

    private StoredContact stored(String address) {
        return found(address).orElseThrow(() -> new NotFoundException("contact", address));
    }

    private Optional<StoredContact> found(String address) {
        String key = EmailAddress.keyOf(address);
        return Optional.ofNullable(query.byKeys(List.of(key)).get(key));
    }
}

package org.postcommit.operation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.postcommit.api.Roles;
import org.postcommit.api.admin.Page;
import org.postcommit.api.contact.Contact;
import org.postcommit.api.contact.ContactAdmin;
import org.postcommit.api.contact.ContactRow;
import org.postcommit.contact.Contacts;

/** The operators' door to the contacts: who may, then what, written down. */
@Stateless
@Local(ContactAdmin.class)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.ADMIN})
public class ContactAdminBean implements ContactAdmin {

    @Inject
    private OperationLog operations;

    @Inject
    private Contacts contacts;

    @Override
    public Page<ContactRow> find(String q, int page, int size) {
        return contacts.find(q, page, size);
    }

    @Override
    public ContactRow get(String address) {
        return contacts.get(address);
    }

    @Override
    @RolesAllowed(Roles.ADMIN)
    public ContactRow put(Contact contact) {
        ContactRow stored = contacts.put(contact);
        operations.note("PUT_CONTACT", "contact " + stored.contact().address(), 1);
        return stored;
    }

    @Override
    @RolesAllowed(Roles.ADMIN)
    public void remove(String address) {
        contacts.remove(address);
        operations.note("REMOVE_CONTACT", "contact " + address, 1);
    }

    @Override
    public List<String> attributes() {
        return contacts.attributes();
    }
}

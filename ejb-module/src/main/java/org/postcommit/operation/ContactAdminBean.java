package org.postcommit.operation;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.io.Writer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.postcommit.api.Roles;
import org.postcommit.api.admin.Page;
import org.postcommit.api.contact.Contact;
import org.postcommit.api.contact.ContactAdmin;
import org.postcommit.api.contact.ContactImport;
import org.postcommit.api.contact.ContactRow;
import org.postcommit.contact.ContactExport;
import org.postcommit.contact.ContactImports;
import org.postcommit.contact.Contacts;
import org.postcommit.contact.ImportPreview;

/** The operators' door to the contacts: who may, then what, written down. */
@Stateless
@Local(ContactAdmin.class)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.ADMIN})
public class ContactAdminBean implements ContactAdmin {

    @Resource
    private SessionContext context;

    @Inject
    private OperationLog operations;

    @Inject
    private Contacts contacts;

    @Inject
    private ContactImports imports;

    @Inject
    private ImportPreview preview;

    @Inject
    private ContactExport export;

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

    @Override
    @RolesAllowed(Roles.ADMIN)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ContactImport importCsv(InputStream csv, String fileName, boolean dryRun) {
        return noted(imports.begin(csv, fileName, dryRun, caller()));
    }

    @Override
    @RolesAllowed(Roles.ADMIN)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ContactImport perform(UUID dryRun) {
        return noted(imports.perform(dryRun, caller()));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ContactImport await(UUID id, Duration most) {
        return imports.await(id, most);
    }

    @Override
    public List<Contact> firstOf(UUID dryRun, int most) {
        return preview.firstOf(dryRun, most);
    }

    @Override
    public ContactImport getImport(UUID id) {
        return imports.get(id);
    }

    @Override
    public List<ContactImport> imports(int most) {
        return imports.last(most);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void exportCsv(Writer csv) {
        export.write(csv);
    }

    private ContactImport noted(ContactImport begun) {
        if (!begun.dryRun()) {
            operations.noteApart("IMPORT_CONTACTS", "contacts of " + begun.fileName() + ", import " + begun.id(), 1);
        }
        return begun;
    }

    private String caller() {
        return context.getCallerPrincipal().getName();
    }
}

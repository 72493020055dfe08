package org.postcommit.web.admin.contact;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;
import org.postcommit.api.FieldError;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.contact.Contact;
import org.postcommit.api.contact.ContactAdmin;
import org.postcommit.api.contact.ContactImport;
import org.postcommit.api.contact.ContactRow;
import org.postcommit.api.contact.InvalidContactException;
import org.postcommit.web.admin.ListTable;
import org.postcommit.web.admin.Pages;
import org.postcommit.web.admin.Say;

/** Whom campaigns can write to: search, add, change, delete. */
@Named
@ViewScoped
public class ContactsPage implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int MOST_IMPORTS = 30;
    private static final int SHOWN_IMPORTS = 5;

    @EJB
    private ContactAdmin admin;

    @Inject
    private HttpServletRequest request;

    private String q;
    private final Pages<ContactRow> list = new Pages<>((page, size) -> admin.find(q, page, size));
    private List<ContactImport> imports;
    private ContactEdit edit;
    private List<FieldError> errors = List.of();
    private Contact leaving;

    @PostConstruct
    void open() {
        q = request.getParameter("q");
        refresh();
    }

    /** Imports that only said what they would do are nobody's history. */
    public void refresh() {
        list.refresh();
        imports = admin.imports(MOST_IMPORTS).stream()
                .filter(row -> !row.dryRun())
                .limit(SHOWN_IMPORTS)
                .toList();
    }

    public void filter() {
        list.refresh();
        ListTable.toFirstPage();
    }

    public void add() {
        edit = new ContactEdit();
        errors = List.of();
    }

    public void edit(String address) {
        find(address, contact -> {
            edit = new ContactEdit(contact);
            errors = List.of();
        });
    }

    public void askToDelete(String address) {
        find(address, contact -> leaving = contact);
    }

    /** As somebody else may have left it meanwhile. */
    private void find(String address, Consumer<Contact> use) {
        try {
            use.accept(admin.get(address).contact());
            Say.toScript("found", true);
        } catch (NotFoundException e) {
            Say.done("Somebody else has deleted " + address + ".");
        }
    }

    /** Leaves the dialog open with the errors when something is wrong. */
    public void save() {
        errors = edit.complaints();
        try {
            Contact contact = edit.contact();
            if (errors.isEmpty() && edit.isNew() && isTaken(contact.address())) {
                errors = List.of(new FieldError("address", "is that of another contact; edit that one"));
            } else if (errors.isEmpty()) {
                Say.done("Saved " + admin.put(contact).contact().address() + ".");
            }
        } catch (InvalidContactException e) {
            errors = e.errors().stream().map(ContactsPage::inWords).toList();
        }
        refresh();
        Say.toScript("saved", errors.isEmpty());
    }

    private static FieldError inWords(FieldError error) {
        return new FieldError(error.field().replaceFirst("^attributes\\.", "attribute "), error.message());
    }

    private boolean isTaken(String address) {
        try {
            return address != null && admin.get(address) != null;
        } catch (NotFoundException e) {
            return false;
        }
    }

    public void delete() {
        try {
            admin.remove(leaving.address());
        } catch (NotFoundException e) {
            // what was asked for is so already
        }
        Say.done("Deleted " + leaving.address() + ".");
        leaving = null;
        refresh();
    }

    public boolean isUnrestricted() {
        return q == null || q.isBlank();
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public Pages<ContactRow> getList() {
        return list;
    }

    public List<ContactImport> getImports() {
        return imports;
    }

    public ContactEdit getEdit() {
        return edit;
    }

    public List<FieldError> getErrors() {
        return errors;
    }

    public Contact getLeaving() {
        return leaving;
    }
}

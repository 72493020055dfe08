package org.postcommit.web.admin;

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
import org.postcommit.api.directory.DirectoryAdmin;
import org.postcommit.api.directory.GroupRow;
import org.postcommit.api.directory.InvalidPersonException;
import org.postcommit.api.directory.Person;

/** Who there is to write to: search, add, change, delete. */
@Named
@ViewScoped
public class PeoplePage implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int MOST_GROUPS = 3;

    @EJB
    private DirectoryAdmin admin;

    @Inject
    private HttpServletRequest request;

    private String q;
    private String group;
    private final Pages<Person> list = new Pages<>((page, size) -> admin.find(q, group, page, size));
    private List<GroupRow> groups;
    private PersonEdit edit;
    private List<FieldError> errors = List.of();
    private Person leaving;

    @PostConstruct
    void open() {
        q = request.getParameter("q");
        group = request.getParameter("group");
        refresh();
    }

    public void refresh() {
        groups = admin.groups();
        list.refresh();
    }

    public void filter() {
        list.refresh();
        ListTable.toFirstPage();
    }

    public void add() {
        edit = new PersonEdit();
        errors = List.of();
    }

    public void edit(String id) {
        find(id, person -> {
            edit = new PersonEdit(person);
            errors = List.of();
        });
    }

    public void askToDelete(String id) {
        find(id, person -> leaving = person);
    }

    /** As somebody else may have left it meanwhile. */
    private void find(String id, Consumer<Person> use) {
        try {
            use.accept(admin.get(id));
            Say.toScript("found", true);
        } catch (NotFoundException e) {
            Say.done("Somebody else has deleted " + id + ".");
        }
    }

    /** Leaves the dialog open with the errors when something is wrong. */
    public void save() {
        try {
            Person person = edit.person();
            if (edit.isNew() && isTaken(person.id())) {
                errors = List.of(new FieldError("id", "is taken; edit that person, or choose another id"));
            } else {
                Say.done("Saved " + admin.put(person).id() + ".");
                errors = List.of();
            }
        } catch (InvalidPersonException e) {
            errors = e.errors();
        }
        refresh();
        Say.toScript("saved", errors.isEmpty());
    }

    private boolean isTaken(String id) {
        try {
            return id != null && admin.get(id) != null;
        } catch (NotFoundException e) {
            return false;
        }
    }

    public void delete() {
        try {
            admin.remove(leaving.id());
        } catch (NotFoundException e) {
            // what was asked for is so already
        }
        Say.done("Deleted " + leaving.id() + ".");
        leaving = null;
        refresh();
    }

    /** As many groups as a row has room for. */
    public List<String> some(List<String> names) {
        return names.size() <= MOST_GROUPS ? names : names.subList(0, MOST_GROUPS - 1);
    }

    /** {@code null} when our table is all there is. */
    public String getAskedFirst() {
        return admin.askedFirst();
    }

    public boolean isUnrestricted() {
        return q == null && group == null;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group;
    }

    public Pages<Person> getList() {
        return list;
    }

    public List<GroupRow> getGroups() {
        return groups;
    }

    public PersonEdit getEdit() {
        return edit;
    }

    public List<FieldError> getErrors() {
        return errors;
    }

    public Person getLeaving() {
        return leaving;
    }
}

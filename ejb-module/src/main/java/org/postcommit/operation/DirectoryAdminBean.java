package org.postcommit.operation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.postcommit.api.Roles;
import org.postcommit.api.admin.CsvImportReport;
import org.postcommit.api.admin.Page;
import org.postcommit.api.directory.DirectoryAdmin;
import org.postcommit.api.directory.GroupRow;
import org.postcommit.api.directory.Person;
import org.postcommit.directory.OwnPeople;

/** The operators' door to the people: who may, then what, written down. */
@Stateless
@Local(DirectoryAdmin.class)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.ADMIN})
public class DirectoryAdminBean implements DirectoryAdmin {

    @Inject
    private OperationLog operations;

    @Inject
    private OwnPeople people;

    @Override
    public String askedFirst() {
        return people.askedFirst();
    }

    @Override
    public Page<Person> find(String q, String group, int page, int size) {
        return people.find(q, group, page, size);
    }

    @Override
    public Person get(String id) {
        return people.get(id);
    }

    @Override
    @RolesAllowed(Roles.ADMIN)
    public Person put(Person person) {
        Person stored = people.put(person);
        operations.note("PUT_PERSON", "person " + stored.id(), 1);
        return stored;
    }

    @Override
    @RolesAllowed(Roles.ADMIN)
    public void remove(String id) {
        people.remove(id);
        operations.note("REMOVE_PERSON", "person " + id, 1);
    }

    @Override
    public List<GroupRow> groups() {
        return people.groups();
    }

    @Override
    @RolesAllowed(Roles.ADMIN)
    public CsvImportReport importCsv(String csv, boolean dryRun) {
        CsvImportReport report = people.importCsv(csv, dryRun);
        if (!dryRun) {
            operations.note("IMPORT_PEOPLE", report.toString(), report.added() + report.changed());
        }
        return report;
    }

    @Override
    public String exportCsv() {
        return people.exportCsv();
    }
}

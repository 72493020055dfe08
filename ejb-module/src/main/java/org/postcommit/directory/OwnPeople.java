package org.postcommit.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.admin.Page;
import org.postcommit.api.directory.GroupRow;
import org.postcommit.api.directory.PeopleImport;
import org.postcommit.api.directory.Person;
import org.postcommit.config.DirectorySettings;

/** Our own table, for those who look after it. Works in the transaction in progress. */
@ApplicationScoped
public class OwnPeople {

    @Inject
    private PersonQuery query;

    @Inject
    private PersonSearch search;

    @Inject
    private PersonStore store;

    @Inject
    private DirectorySettings settings;

    /** {@code null} when our table is all there is. */
    public String askedFirst() {
        return settings.bean().orElse(null);
    }

    public Page<Person> find(String q, String group, int page, int size) {
        return search.find(q, group, page, size);
    }

    public Person get(String id) {
        return query.person(id).orElseThrow(() -> new NotFoundException("person", id));
    }

    public Person put(Person person) {
        Person valid = new PersonCheck(person).person();
        store.takeTurn();
        boolean isNew = query.person(valid.id()).isEmpty();
        store.put(isNew ? List.of(valid) : List.of(), isNew ? List.of() : List.of(valid));
        return valid;
    }

    public void remove(String id) {
        store.takeTurn();
        store.remove(get(id));
    }

    public List<GroupRow> groups() {
        return search.groups();
    }

    public PeopleImport importCsv(String csv, boolean dryRun) {
        List<CsvLine> lines = PeopleCsv.read(csv);
        if (!dryRun) {
            store.takeTurn();
        }
        return new CsvImport(query::people, store::put).run(lines, dryRun);
    }

    public String exportCsv() {
        var csv = new PeopleCsvWriter();
        search.forEach(csv::add);
        return csv.text();
    }
}

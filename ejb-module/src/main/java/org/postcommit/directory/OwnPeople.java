package org.postcommit.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.admin.CsvImportReport;
import org.postcommit.api.admin.Page;
import org.postcommit.api.directory.GroupRow;
import org.postcommit.api.directory.Person;
import org.postcommit.config.DirectorySettings;
import org.postcommit.csv.CsvImport;
import org.postcommit.csv.CsvWriting;
import org.postcommit.csv.Line;

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

    private final PeopleCsv.Table table = new PeopleCsv.Table() {

        @Override
        public Map<String, Person> people(List<String> ids) {
            return query.people(ids);
        }

        @Override
        public void put(List<Person> added, List<Person> changed) {
            store.put(added, changed);
        }
    };

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

    public CsvImportReport importCsv(String csv, boolean dryRun) {
        List<Line> lines = PeopleCsv.lines(csv);
        if (!dryRun) {
            store.takeTurn();
        }
        return new CsvImport<>(new PeopleCsv(table)).run(lines, dryRun);
    }

    public String exportCsv() {
        CsvWriting csv = PeopleCsv.writing();
        search.forEach(person -> PeopleCsv.write(person, csv));
        return csv.text();
    }
}

package org.postcommit.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postcommit.api.FieldError;
import org.postcommit.api.admin.CsvImportReport.RefusedLine;
import org.postcommit.api.contact.Contact;
import org.postcommit.csv.CsvCounts;
import org.postcommit.csv.CsvImport;
import org.postcommit.csv.CsvLines;
import org.postcommit.csv.Line;
import org.postcommit.message.EmailAddress;

class ContactCsvTest {

    private final Kept kept = new Kept();

    @Test
    void columns_that_are_not_known_become_attributes() {
        run("Address,name,city,zip,orders,vip\nada@example.org,Ada,Graz,08010,3,true\n", false);

        assertThat(kept.contact("ada@example.org").attributes())
                .isEqualTo(Map.of("city", "Graz", "zip", "08010", "orders", 3L, "vip", true));
    }

    @Test
    void a_column_that_is_not_there_leaves_what_is_and_an_empty_cell_forgets() {
        kept.put(new Contact("ada@example.org", "Ada", "de", null, Map.of("city", "Graz", "zip", "8010", "old", 1)));

        CsvCounts counts = run("address,name,city,zip\nADA@example.org,,,8010\n", false);

        assertThat(counts).isEqualTo(new CsvCounts(0, 1, 0, 0));
        assertThat(kept.contact("ada@example.org"))
                .isEqualTo(new Contact("ADA@example.org", null, "de", null, Map.of("zip", "8010", "old", 1L)));
    }

    @Test
    void a_text_that_looks_like_a_number_stays_what_it_was() {
        kept.put(new Contact("ada@example.org", null, null, null, Map.of("zip", "8010")));

        assertThat(run("address,zip\nada@example.org,8010\n", false)).isEqualTo(new CsvCounts(0, 0, 1, 0));
        assertThat(kept.contact("ada@example.org").attributes()).isEqualTo(Map.of("zip", "8010"));
    }

    @Test
    void a_wrong_line_and_one_that_comes_twice_are_refused_and_the_others_stored() {
        CsvCounts counts = run("address,zone\na@example.org,\nnonsense,Mars\nA@example.org,\nb@example.org,\n", false);

        assertThat(counts).isEqualTo(new CsvCounts(2, 0, 0, 2));
        assertThat(kept.refused).extracting(RefusedLine::line).containsExactly(3L, 4L);
        assertThat(kept.refused.get(0).reason())
                .startsWith("address is no address")
                .contains("; zone is no time zone");
        assertThat(kept.refused.get(1).reason()).isEqualTo("address is that of line 2; keep one of them");
    }

    @Test
    void all_refused_lines_are_counted_and_some_are_kept() {
        CsvCounts counts = run("address\n" + "nonsense\n".repeat(1_200), true);

        assertThat(counts.refused()).isEqualTo(1_200);
        assertThat(kept.refused).hasSize(1_000);
    }

    @Test
    void a_dry_run_counts_the_same_and_stores_nothing() {
        String csv = "address,city\na@example.org,Graz\nb@example.org,Wien\na@example.org,Linz\n";

        CsvCounts dry = run(csv, true);
        assertThat(kept.contacts).isEmpty();
        assertThat(run(csv, false)).isEqualTo(dry);
        assertThat(kept.contacts).hasSize(2);
    }

    @Test
    void a_column_that_cannot_be_an_attribute_is_told_with_its_cure() {
        var lines = new CsvLines(new StringReader("address,First Name\n"), ContactCsv.COLUMNS);

        assertThat(lines.errors())
                .extracting(FieldError::message)
                .singleElement()
                .asString()
                .startsWith("has the column 'First Name', which cannot be an attribute; a name has to be a letter");
    }

    private CsvCounts run(String csv, boolean dryRun) {
        var lines = new CsvLines(new StringReader(csv), ContactCsv.COLUMNS);
        assertThat(lines.errors()).isEmpty();
        var entries = new CsvImport<Contact>(new ContactCsv(kept), 1_000);
        List<Line> batch = new ArrayList<>();
        while (lines.hasNext()) {
            batch.add(lines.next());
            if (batch.size() == 2 || !lines.hasNext()) {
                entries.take(batch, dryRun);
                kept.refused.addAll(entries.takeRefused());
                batch.clear();
            }
        }
        return entries.counts();
    }

    /** Contacts in memory. */
    private static class Kept implements ContactCsv.Table {

        private final Map<String, StoredContact> contacts = new HashMap<>();
        private final List<RefusedLine> refused = new ArrayList<>();

        Contact contact(String key) {
            return contacts.get(key).contact();
        }

        void put(Contact contact) {
            add(List.of(new ContactCheck(contact).contact()));
        }

        @Override
        public Map<String, StoredContact> byKeys(Collection<String> keys) {
            Map<String, StoredContact> found = new HashMap<>(contacts);
            found.keySet().retainAll(keys);
            return found;
        }

        @Override
        public void add(List<Contact> added) {
            added.forEach(contact -> store(UUID.randomUUID(), contact));
        }

        @Override
        public void change(Map<UUID, Contact> changed) {
            changed.forEach(this::store);
        }

        private void store(UUID id, Contact contact) {
            String key = EmailAddress.keyOf(contact.address());
            contacts.put(key, new StoredContact(id, key, contact, Instant.EPOCH, Instant.EPOCH));
        }
    }
}

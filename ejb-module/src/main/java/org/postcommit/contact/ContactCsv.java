package org.postcommit.contact;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postcommit.api.contact.AttributeValue;
import org.postcommit.api.contact.Contact;
import org.postcommit.csv.Columns;
import org.postcommit.csv.CsvImport;
import org.postcommit.csv.Line;
import org.postcommit.csv.LineFault;
import org.postcommit.message.EmailAddress;

/** Contacts as a list: a line each, what is no column of its own is an attribute. */
class ContactCsv implements CsvImport.Entries<Contact> {

    static final List<String> FIXED = List.of("address", "name", "language", "zone");

    static final Columns COLUMNS = new Columns(
            FIXED,
            List.of("address"),
            name -> ContactField.isAttribute(name)
                    ? null
                    : "has the column '" + Columns.shortened(name) + "', which cannot be an attribute; a name "
                            + ContactCheck.NAME_CURE);

    private final Table table;
    private Map<String, UUID> ids = Map.of();

    /** Where contacts are kept. */
    interface Table {

        /** Those there are, by key. */
        Map<String, StoredContact> byKeys(Collection<String> keys);

        void add(List<Contact> contacts);

        void change(Map<UUID, Contact> contacts);
    }

    ContactCsv(Table table) {
        this.table = table;
    }

    @Override
    public String keyColumn() {
        return "address";
    }

    @Override
    public String key(Line line) {
        return EmailAddress.keyOf(line.cell("address", ""));
    }

    @Override
    public Map<String, Contact> known(List<String> keys) {
        Map<String, StoredContact> stored = table.byKeys(keys);
        ids = new HashMap<>();
        Map<String, Contact> known = new HashMap<>();
        stored.forEach((key, contact) -> {
            ids.put(key, contact.id());
            known.put(key, contact.contact());
        });
        return known;
    }

    @Override
    public Contact read(Line line, Contact known) {
        ContactCheck check = new ContactCheck(contact(line, known));
        if (!check.errors().isEmpty()) {
            throw new LineFault(check.errors().stream()
                    .map(error -> error.field().replaceFirst("^attributes\\.", "") + " " + error.message())
                    .collect(Collectors.joining("; ")));
        }
        return check.contact();
    }

    @Override
    public void store(List<Contact> added, List<Contact> changed) {
        table.add(added);
        Map<UUID, Contact> byId = new LinkedHashMap<>();
        changed.forEach(contact -> byId.put(ids.get(EmailAddress.keyOf(contact.address())), contact));
        table.change(byId);
    }

    /** What the list has no column for stays as it is. */
    private static Contact contact(Line line, Contact known) {
        return new Contact(
                line.cell("address", ""),
                text("name", line, known, Contact::name),
                text("language", line, known, Contact::language),
                text("zone", line, known, Contact::zone),
                attributes(line, known == null ? Map.of() : known.attributes()));
    }

    private static String text(String column, Line line, Contact known, Function<Contact, String> kept) {
        return line.cell(column, known == null ? null : kept.apply(known));
    }

    private static Map<String, Object> attributes(Line line, Map<String, Object> known) {
        Map<String, Object> attributes = new HashMap<>(known);
        line.cells().forEach((name, cell) -> {
            if (!FIXED.contains(name)) {
                attributes.put(name, attribute(cell.strip(), known.get(name)));
            }
        });
        return attributes;
    }

    /** A text that looks like a number stays a text when that is what is known. */
    private static Object attribute(String cell, Object known) {
        if (cell.isEmpty()) {
            return null;
        }
        return known != null && AttributeValue.text(known).equals(cell) ? known : AttributeValue.of(cell);
    }
}

package org.postcommit.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.postcommit.api.admin.Page;
import org.postcommit.api.contact.Contact;
import org.postcommit.api.contact.ContactRow;
import org.postcommit.database.Statements;
import org.postcommit.message.SearchPattern;

/** Reads contacts: two statements, however many they are. */
@ApplicationScoped
class ContactQuery {

    private static final String ROWS =
            "select c.id, c.address, c.address_key, c.name, c.language, c.zone, c.created_at, c.updated_at from contact c";
    private static final String COUNT = "select count(*) from contact c where ";
    private static final String ATTRIBUTES =
            "select contact_id, name, kind, text_value from contact_attribute where contact_id = any (?)";

    @Inject
    private Statements statements;

    Page<ContactRow> page(String q, int page, int size) {
        Clause where = searched(q);
        List<StoredContact> rows = rows(
                " where " + where.sql() + " order by c.address_key limit ? offset ?",
                with(where.values(), size, Math.multiplyExact(page, size)));
        long total = statements
                .rows(row -> row.getLong(1), COUNT + where.sql(), where.values().toArray())
                .get(0);
        return new Page<>(rows.stream().map(StoredContact::row).toList(), page, size, total);
    }

    private static Clause searched(String q) {
        String pattern = SearchPattern.holding(q);
        return pattern == null
                ? Clause.ALWAYS
                : new Clause("(c.address_key like ? escape '!' or lower(c.name) like ? escape '!')", pattern, pattern);
    }

    /** Those there are, by key. */
    Map<String, StoredContact> byKeys(Collection<String> keys) {
        Map<String, StoredContact> found = new HashMap<>();
        if (!keys.isEmpty()) {
            rows(" where c.address_key = any (?)", List.of(keys)).forEach(contact -> found.put(contact.key(), contact));
        }
        return found;
    }

    /** Those that match, in the order of their keys. */
    List<StoredContact> after(String key, Clause clause, int most) {
        Clause where = new Clause("c.address_key > ?", key).and(clause);
        return rows(" where " + where.sql() + " order by c.address_key limit ?", with(where.values(), most));
    }

    /** How many match; empty when counting them took too long. */
    OptionalLong count(Clause clause, Duration most) {
        return statements.number(most, COUNT + clause.sql(), clause.values().toArray());
    }

    /** The names of all attributes: each found from the one before, since going through all rows would take too long. */
    List<String> attributes() {
        List<String> names = new ArrayList<>();
        String last = "";
        while (last != null) {
            last = statements
                    .rows(row -> row.getString(1), "select min(name) from contact_attribute where name > ?", last)
                    .get(0);
            if (last != null) {
                names.add(last);
            }
        }
        return names;
    }

    private List<StoredContact> rows(String rest, List<Object> values) {
        List<StoredContact> bare = statements.rows(ContactQuery::contact, ROWS + rest, values.toArray());
        if (bare.isEmpty()) {
            return bare;
        }
        Map<UUID, Map<String, Object>> attributes =
                attributes(bare.stream().map(StoredContact::id).toList());
        return bare.stream()
                .map(contact -> with(contact, attributes.getOrDefault(contact.id(), Map.of())))
                .toList();
    }

    private Map<UUID, Map<String, Object>> attributes(List<UUID> ids) {
        Map<UUID, Map<String, Object>> attributes = new HashMap<>();
        statements.rows(
                row -> attributes
                        .computeIfAbsent(row.getObject(1, UUID.class), id -> new LinkedHashMap<>())
                        .put(row.getString(2), AttributeText.value(row.getString(3), row.getString(4))),
                ATTRIBUTES,
                ids);
        return attributes;
    }

    private static StoredContact contact(ResultSet row) throws SQLException {
        return new StoredContact(
                row.getObject("id", UUID.class),
                row.getString("address_key"),
                new Contact(
                        row.getString("address"),
                        row.getString("name"),
                        row.getString("language"),
                        row.getString("zone"),
                        Map.of()),
                Statements.instant(row, "created_at"),
                Statements.instant(row, "updated_at"));
    }

    private static StoredContact with(StoredContact stored, Map<String, Object> attributes) {
        Contact bare = stored.contact();
        return new StoredContact(
                stored.id(),
                stored.key(),
                new Contact(bare.address(), bare.name(), bare.language(), bare.zone(), attributes),
                stored.createdAt(),
                stored.updatedAt());
    }

    private static List<Object> with(List<Object> values, Object... more) {
        return Stream.concat(values.stream(), Stream.of(more)).toList();
    }
}

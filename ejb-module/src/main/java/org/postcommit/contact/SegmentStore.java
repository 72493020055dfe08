package org.postcommit.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postcommit.api.admin.Page;
import org.postcommit.api.contact.Segment;
import org.postcommit.api.contact.SegmentRow;
import org.postcommit.database.Statements;
import org.postcommit.message.EmailAddress;
import org.postcommit.message.SearchPattern;

/** Where segments are kept. Works in the transaction in progress. */
@ApplicationScoped
class SegmentStore {

    private static final String SEARCHED = "(segment_key like ? escape '!' or lower(name) like ? escape '!')";

    private static final String INSERT =
            "insert into segment (name, description, kind, conditions, source, query_text, changed_at, changed_by,"
                    + " segment_key) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing";
    private static final String UPDATE =
            "update segment set name = ?, description = ?, kind = ?, conditions = ?, source = ?, query_text = ?,"
                    + " changed_at = ?, changed_by = ? where segment_key = ?";

    private static final Map<String, String> MEMBER =
            Statements.columns("segment_key varchar", "address varchar", "address_key varchar");

    @Inject
    private Statements statements;

    @Inject
    private Clock clock;

    Page<SegmentRow> page(String q, int page, int size) {
        String pattern = q == null || q.isBlank() ? "%" : SearchPattern.holding(q);
        List<SegmentRow> rows = statements.rows(
                SegmentRows::row,
                "select segment_key, name, description, kind, changed_at, changed_by from segment where " + SEARCHED
                        + " order by segment_key limit ? offset ?",
                pattern,
                pattern,
                size,
                Math.multiplyExact(page, size));
        long total = statements
                .rows(row -> row.getLong(1), "select count(*) from segment where " + SEARCHED, pattern, pattern)
                .get(0);
        return new Page<>(rows, page, size, total);
    }

    boolean exists(String key) {
        return !statements
                .rows(row -> 1, "select 1 from segment where segment_key = ?", key)
                .isEmpty();
    }

    Optional<Instant> changedAt(String key) {
        return statements
                .rows(
                        row -> Statements.instant(row, "changed_at"),
                        "select changed_at from segment where segment_key = ?",
                        key)
                .stream()
                .findFirst();
    }

    /** Without the addresses of a list. */
    Optional<Segment> find(String key) {
        return key.indexOf('\0') >= 0
                ? Optional.empty()
                : statements.rows(SegmentRows::segment, "select * from segment where segment_key = ?", key).stream()
                        .findFirst();
    }

    List<String> addresses(String key) {
        return statements.rows(
                row -> row.getString(1),
                "select address from segment_member where segment_key = ? order by address_key",
                key);
    }

    /** @param segment checked */
    void put(Segment segment, String who) {
        Object[] values = {
            segment.name(),
            segment.description(),
            segment.kind().name(),
            SegmentRows.text(segment.condition()),
            segment.source(),
            segment.query(),
            clock.instant(),
            who,
            segment.key()
        };
        if (statements.update(INSERT, values) == 0) {
            statements.update(UPDATE, values);
        }
        statements.update("delete from segment_member where segment_key = ?", segment.key());
        statements.insertAll(
                "segment_member",
                Map.of(),
                MEMBER,
                segment.addresses().stream()
                        .map(address -> List.<Object>of(
                                segment.key(),
                                address.strip(),
                                EmailAddress.parse(address.strip()).key()))
                        .toList());
    }

    boolean remove(String key) {
        return statements.update("delete from segment where segment_key = ?", key) > 0;
    }
}

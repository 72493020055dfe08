package org.postcommit.consent;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.postcommit.api.consent.ConsentEntry;
import org.postcommit.api.consent.ConsentRow;
import org.postcommit.api.consent.ConsentState;

/** Reads what was said, by plain statements. */
@ApplicationScoped
class ConsentRows {

    private static final String ROWS =
            "select address, topic, store, granted, requested_at, source, evidence, language,"
                    + " changed_at, changed_by from consent ";
    private static final String EVENTS = "select topic, store, state, source, evidence, at, recorded_at, recorded_by,"
            + " campaign_id from consent_event where address = ? ";

    @Resource(lookup = "java:jboss/datasources/PostcommitDS")
    private DataSource database;

    /**
     * What one of them says now, and what is said when something that is asked for stays unanswered.
     *
     * @param granted the last answer, {@code null} when there is none
     * @param requestedAt {@code null} when nothing is asked for
     */
    record Standing(ConsentRow row, Boolean granted, Instant requestedAt) {

        /** Whatever is asked for: {@code PENDING} only when there was never an answer. */
        ConsentState answer() {
            if (granted == null) {
                return ConsentState.PENDING;
            }
            return granted ? ConsentState.GRANTED : ConsentState.DENIED;
        }
    }

    /** For those who only look: nobody waits for them. */
    List<Standing> standing(String address) {
        return standing("where address = ? order by address, topic, store", (Object) address);
    }

    /** All of some addresses, which nobody changes before this transaction has ended. */
    List<Standing> locked(List<String> addresses) {
        return standing("where address = any (?) order by address, topic, store for update", (Object)
                addresses.toArray(String[]::new));
    }

    List<ConsentRow> of(String address) {
        return rows("where address = ? order by topic, store", address);
    }

    List<ConsentRow> rows(String rest, Object... values) {
        return standing(rest, values).stream().map(Standing::row).toList();
    }

    private List<Standing> standing(String rest, Object... values) {
        return query(
                ROWS + rest,
                row -> new Standing(row(row), row.getObject("granted", Boolean.class), requestedAt(row)),
                values);
    }

    List<ConsentEntry> history(String address) {
        return query(EVENTS + "order by id desc", ConsentRows::entry, address);
    }

    /** How often somebody was asked, about whatever. */
    long asked(String address, Instant since) {
        return query(
                        "select count(*) from consent_event where address = ? and state = ? and recorded_at > ?",
                        row -> row.getLong(1),
                        address,
                        ConsentState.PENDING.name(),
                        since.atOffset(ZoneOffset.UTC))
                .get(0);
    }

    /** What was asked for last. */
    Optional<ConsentEntry> request(Key key) {
        return query(
                        EVENTS + "and topic = ? and store = ? and state = ? order by id desc limit 1",
                        ConsentRows::entry,
                        key.address(),
                        key.topic(),
                        key.store(),
                        ConsentState.PENDING.name())
                .stream()
                .findFirst();
    }

    <T> List<T> query(String sql, Reading<T> reading, Object... values) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] instanceof String[] texts) {
                    select.setArray(i + 1, connection.createArrayOf("varchar", texts));
                } else {
                    select.setObject(i + 1, values[i]);
                }
            }
            List<T> found = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.of(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("Consents could not be read.", e);
        }
    }

    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static ConsentRow row(ResultSet row) throws SQLException {
        return new ConsentRow(
                row.getString("address"),
                row.getString("topic"),
                row.getInt("store"),
                state(row),
                row.getString("source"),
                row.getString("evidence"),
                row.getString("language"),
                instant(row, "changed_at"),
                row.getString("changed_by"));
    }

    private static ConsentState state(ResultSet row) throws SQLException {
        if (row.getObject("requested_at") != null) {
            return ConsentState.PENDING;
        }
        return row.getBoolean("granted") ? ConsentState.GRANTED : ConsentState.DENIED;
    }

    private static ConsentEntry entry(ResultSet row) throws SQLException {
        return new ConsentEntry(
                row.getString("topic"),
                row.getInt("store"),
                ConsentState.valueOf(row.getString("state")),
                row.getString("source"),
                row.getString("evidence"),
                instant(row, "at"),
                instant(row, "recorded_at"),
                row.getString("recorded_by"),
                row.getObject("campaign_id", UUID.class));
    }

    private static Instant requestedAt(ResultSet row) throws SQLException {
        return row.getObject("requested_at") == null ? null : instant(row, "requested_at");
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

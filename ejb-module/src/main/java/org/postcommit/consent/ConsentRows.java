package org.postcommit.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postcommit.api.consent.ConsentEntry;
import org.postcommit.api.consent.ConsentRow;
import org.postcommit.api.consent.ConsentState;
import org.postcommit.database.Statements;

/** Reads what was said, by plain statements. */
@ApplicationScoped
class ConsentRows {

    private static final String ROWS =
            "select address, topic, store, granted, requested_at, source, evidence, language,"
                    + " changed_at, changed_by from consent ";
    private static final String EVENTS = "select topic, store, state, source, evidence, at, recorded_at, recorded_by,"
            + " campaign_id from consent_event where address = ? ";

    @Inject
    private Statements statements;

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
        return standing("where address = ? order by address, topic, store", address);
    }

    /** All of some addresses, which nobody changes before this transaction has ended. */
    List<Standing> locked(List<String> addresses) {
        return addresses.isEmpty()
                ? List.of()
                : standing("where address = any (?) order by address, topic, store for update", addresses);
    }

    List<ConsentRow> of(String address) {
        return rows("where address = ? order by topic, store", address);
    }

    List<ConsentRow> rows(String rest, Object... values) {
        return standing(rest, values).stream().map(Standing::row).toList();
    }

    private List<Standing> standing(String rest, Object... values) {
        return statements.rows(
                row -> new Standing(
                        row(row), row.getObject("granted", Boolean.class), Statements.instant(row, "requested_at")),
                ROWS + rest,
                values);
    }

    List<ConsentEntry> history(String address) {
        return statements.rows(ConsentRows::entry, EVENTS + "order by id desc", address);
    }

    /** How often somebody was asked, about whatever. */
    long asked(String address, Instant since) {
        return statements.number(
                "select count(*) from consent_event where address = ? and state = ? and recorded_at > ?",
                address,
                ConsentState.PENDING.name(),
                since);
    }

    /** What was asked for last. */
    Optional<ConsentEntry> request(Key key) {
        return statements
                .rows(
                        ConsentRows::entry,
                        EVENTS + "and topic = ? and store = ? and state = ? order by id desc limit 1",
                        key.address(),
                        key.topic(),
                        key.store(),
                        ConsentState.PENDING.name())
                .stream()
                .findFirst();
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
                Statements.instant(row, "changed_at"),
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
                Statements.instant(row, "at"),
                Statements.instant(row, "recorded_at"),
                row.getString("recorded_by"),
                row.getObject("campaign_id", UUID.class));
    }
}

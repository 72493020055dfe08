package org.postcommit.consent;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.postcommit.api.consent.ConsentState;
import org.postcommit.message.Ids;

/** Writes down what is said, and that it was said. Many at once, in the transaction in progress. */
@ApplicationScoped
class ConsentStore {

    private static final String INSERT = "insert into consent"
            + " (granted, requested_at, source, evidence, language, changed_at, changed_by, address, topic, store)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing";
    private static final String UPDATE =
            "update consent set granted = coalesce(?, granted), requested_at = ?, source = ?,"
                    + " evidence = ?, language = coalesce(?, language), changed_at = ?, changed_by = ?"
                    + " where address = ? and topic = ? and store = ?";
    /** An answer that stands keeps how we know of it, as long as the other is only asked for. */
    private static final String ASK = "update consent set granted = coalesce(?, granted), requested_at = ?,"
            + " source = case when granted is null then ? else source end,"
            + " evidence = case when granted is null then ? else evidence end,"
            + " language = coalesce(?, language),"
            + " changed_at = case when granted is null then ? else changed_at end,"
            + " changed_by = case when granted is null then ? else changed_by end"
            + " where address = ? and topic = ? and store = ?";

    private static final String DELETE = "delete from consent where address = ? and topic = ? and store = ?";
    private static final String REMEMBER = "insert into consent_event"
            + " (id, address, topic, store, state, source, evidence, at, recorded_at, recorded_by, campaign_id)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    @Resource(lookup = "java:jboss/datasources/PostcommitDS")
    private DataSource database;

    @Inject
    private Clock clock;

    /** Puts these in the place of what stood before. */
    void put(List<Decision> decisions) {
        write(decisions, true, true);
    }

    /** For what was not there when it was looked for; somebody who was quicker wins. */
    void add(List<Decision> decisions) {
        write(decisions, true, false);
    }

    /** For what is there. */
    void change(List<Decision> decisions) {
        write(decisions, false, true);
    }

    private void write(List<Decision> decisions, boolean insert, boolean update) {
        if (decisions.isEmpty()) {
            return;
        }
        List<Decision> cleared = with(decisions, state -> state == ConsentState.CLEARED);
        List<Decision> standing = with(decisions, state -> state != ConsentState.CLEARED);
        try (var connection = database.getConnection()) {
            if (insert) {
                run(connection, INSERT, standing, ConsentStore::row);
            }
            if (update) {
                run(connection, ASK, with(standing, state -> state == ConsentState.PENDING), ConsentStore::row);
                run(connection, UPDATE, with(standing, state -> state != ConsentState.PENDING), ConsentStore::row);
            }
            run(connection, DELETE, cleared, (statement, decision) -> key(statement, 1, decision.key()));
            run(connection, REMEMBER, decisions, this::event);
        } catch (SQLException e) {
            throw new IllegalStateException("Consents could not be changed.", e);
        }
    }

    private static List<Decision> with(List<Decision> decisions, Predicate<ConsentState> states) {
        return decisions.stream()
                .filter(decision -> states.test(decision.state()))
                .sorted((one, other) -> one.key().compareTo(other.key()))
                .toList();
    }

    private static void row(PreparedStatement row, Decision decision) throws SQLException {
        row.setObject(1, decision.granted(), Types.BOOLEAN);
        row.setObject(2, decision.state() == ConsentState.PENDING ? time(decision.at()) : null);
        row.setString(3, decision.source());
        row.setString(4, decision.evidence());
        row.setString(5, decision.language());
        row.setObject(6, time(decision.at()));
        row.setString(7, decision.who());
        key(row, 8, decision.key());
    }

    private void event(PreparedStatement event, Decision decision) throws SQLException {
        event.setObject(1, Ids.next());
        key(event, 2, decision.key());
        event.setString(5, decision.state().name());
        event.setString(6, decision.source());
        event.setString(7, decision.evidence());
        event.setObject(8, time(decision.at()));
        event.setObject(9, time(clock.instant()));
        event.setString(10, decision.who());
        event.setObject(11, decision.campaign());
    }

    private static void key(PreparedStatement statement, int from, Key key) throws SQLException {
        statement.setString(from, key.address());
        statement.setString(from + 1, key.topic());
        statement.setInt(from + 2, key.store());
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private interface Values {
        void set(PreparedStatement statement, Decision decision) throws SQLException;
    }

    private static void run(Connection connection, String sql, List<Decision> decisions, Values values)
            throws SQLException {
        if (decisions.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(sql)) {
            for (Decision decision : decisions) {
                values.set(statement, decision);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}

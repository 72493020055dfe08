package org.postcommit.message;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Writes attempts in the transaction in progress. Plain statements in a batch: one is written with every mail. */
@ApplicationScoped
public class AttemptStore {

    private static final String ATTEMPT =
            "insert into attempt (id, recipient_id, at, outcome, phase, smtp_code, enhanced_code, relay, node,"
                    + " duration_ms, traceback, redirected_to) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    @Resource(lookup = "java:jboss/datasources/PostcommitDS")
    private DataSource database;

    /** Their recipients have to be stored. */
    public void store(List<Attempt> attempts) {
        if (attempts.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(ATTEMPT)) {
            for (Attempt attempt : attempts) {
                Columns.bind(insert, attempt.columns());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("Attempts could not be stored.", e);
        }
    }
}

package org.postcommit.contact;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Optional;

/** What a database says about a query, as far as the one who wrote it may see it. */
final class SqlWords {

    private static final int MAX_LENGTH = 300;

    private SqlWords() {}

    /** Empty when it is not the query that is wrong: then it would name users and machines. */
    static Optional<String> of(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (e instanceof SQLTimeoutException || state.equals("57014")) {
            return Optional.of("took longer than POSTCOMMIT_SEGMENT_TIMEOUT_MS allows");
        }
        return state.startsWith("42") || state.startsWith("22") || state.startsWith("25")
                ? Optional.of("is refused by the database: " + words(e.getMessage()))
                : Optional.empty();
    }

    /** Without the statement, which some databases repeat. */
    private static String words(String message) {
        String first = String.valueOf(message).lines().findFirst().orElse("").replaceAll("; SQL statement:.*", "");
        return first.length() > MAX_LENGTH ? first.substring(0, MAX_LENGTH) + "…" : first;
    }
}

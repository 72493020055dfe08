package org.postcommit.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.postcommit.database.Statements;

/** Finds rows with an address in the middle of a text. */
@ApplicationScoped
class MentionSearch {

    static final int SOME = 50;

    private static final String CANDIDATES =
            "select id from %1$s where id > ? and (position(? in lower(%2$s)) > 0 or position(? in lower(%2$s)) > 0)"
                    + " order by id limit " + SOME;

    @Inject
    private Statements statements;

    Set<UUID> in(String table, String column, Erasure who, Round round) {
        Mention mention = who.mention();
        Set<UUID> found = new LinkedHashSet<>();
        round.through(
                CANDIDATES.formatted(table, column),
                List.of(who.key(), who.other()),
                ids -> ids.stream()
                        .filter(id -> texts("select " + column + " from " + table + " where id = ?", id).stream()
                                .anyMatch(mention::isIn))
                        .forEach(found::add));
        return found;
    }

    List<String> texts(String sql, Object... values) {
        return statements.rows(row -> row.getString(1), sql, values);
    }
}

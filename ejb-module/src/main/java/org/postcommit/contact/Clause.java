package org.postcommit.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What follows a {@code where} on {@code contact c}.
 *
 * @param values of its parameters; a list is bound as an array
 */
record Clause(String sql, List<Object> values) {

    static final Clause ALWAYS = new Clause("1 = 1");

    Clause {
        values = List.copyOf(values);
    }

    Clause(String sql, Object... values) {
        this(sql, List.of(values));
    }

    Clause and(Clause other) {
        return joined(" and ", List.of(this, other));
    }

    /** In brackets. */
    static Clause joined(String word, List<Clause> clauses) {
        List<Object> values = new ArrayList<>();
        clauses.forEach(clause -> values.addAll(clause.values()));
        return new Clause(clauses.stream().map(Clause::sql).collect(Collectors.joining(word, "(", ")")), values);
    }
}

package org.postcommit.database;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What rows have to be like, all of it, as the {@code where} of a JPQL query with its parameters. */
public class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    public Conditions and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** @param value {@code null} where nobody asks for that */
    public Conditions and(String condition, String parameter, Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(parameter, value);
        }
        return this;
    }

    /** To stand behind what is selected from; empty when everything is meant. */
    public String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    public <T extends Query> T bind(T query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}

package org.postcommit.deadletter;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postcommit.api.admin.DeadLetterFilter;
import org.postcommit.api.admin.DeadLetterSelection;
import org.postcommit.api.admin.DeadLetterState;
import org.postcommit.message.SearchPattern;

/** Which dead letters are meant, as a JPQL condition on {@code d}, and its parameters. */
class LetterCondition {

    private static final String SEARCH = "(lower(d.reason) like :q escape '!' or lower(d.body) like :q escape '!'"
            + " or exists (select 1 from Recipient r where r.id in (select x from DeadLetter l join l.recipients x"
            + " where l = d) and (lower(r.address) like :q escape '!' or lower(r.subject) like :q escape '!')))";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    static LetterCondition of(DeadLetterFilter filter) {
        var condition = new LetterCondition();
        condition.and("d.state = :state", "state", filter.state());
        condition.and(SEARCH, "q", SearchPattern.holding(filter.q()));
        return condition;
    }

    /** Those of the selection that something can be done about. */
    static LetterCondition open(DeadLetterSelection selection) {
        var condition = new LetterCondition();
        if (selection.ids() == null) {
            condition = of(selection.filter());
        } else {
            condition.and("d.id in :ids", "ids", selection.ids());
        }
        condition.and("d.state = :open", "open", DeadLetterState.OPEN);
        return condition;
    }

    LetterCondition and(String condition, String parameter, Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(parameter, value);
        }
        return this;
    }

    String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    <T extends Query> T bind(T query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}

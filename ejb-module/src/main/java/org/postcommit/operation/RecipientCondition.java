package org.postcommit.operation;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postcommit.api.admin.RecipientFilter;
import org.postcommit.api.admin.Selection;
import org.postcommit.message.SearchPattern;

/** A selection as a JPQL condition on the recipient {@code r}, and its parameters. */
class RecipientCondition {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    static RecipientCondition of(Selection selection) {
        if (selection.filter() != null) {
            return of(selection.filter());
        }
        var condition = new RecipientCondition();
        condition.and("r.id in :ids", "ids", selection.ids());
        return condition;
    }

    static RecipientCondition of(RecipientFilter filter) {
        var condition = new RecipientCondition();
        if (!filter.statuses().isEmpty()) {
            condition.and("r.status in :statuses", "statuses", filter.statuses());
        }
        condition.and("r.type = :type", "type", filter.type());
        condition.and("r.createdAt >= :createdFrom", "createdFrom", filter.createdFrom());
        condition.and("r.createdAt < :createdTo", "createdTo", filter.createdTo());
        condition.and("r.sentAt >= :sentFrom", "sentFrom", filter.sentFrom());
        condition.and("r.sentAt < :sentTo", "sentTo", filter.sentTo());
        if (SearchPattern.holding(filter.q()) != null) {
            condition.and(
                    "(lower(r.address) like :q escape '!' or lower(r.subject) like :q escape '!')",
                    "q",
                    SearchPattern.holding(filter.q()));
        }
        return condition;
    }

    /** Adds a condition without parameter. */
    RecipientCondition and(String condition) {
        conditions.add(condition);
        return this;
    }

    private void and(String condition, String parameter, Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(parameter, value);
        }
    }

    String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    <T extends Query> T bind(T query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}

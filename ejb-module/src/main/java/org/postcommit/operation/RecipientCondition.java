package org.postcommit.operation;

import org.postcommit.api.admin.RecipientFilter;
import org.postcommit.api.admin.Selection;
import org.postcommit.database.Conditions;
import org.postcommit.message.SearchPattern;

/** A selection as JPQL conditions on the recipient {@code r}. */
final class RecipientCondition {

    private RecipientCondition() {}

    static Conditions of(Selection selection) {
        return selection.filter() == null
                ? new Conditions().and("r.id in :ids", "ids", selection.ids())
                : of(selection.filter());
    }

    static Conditions of(RecipientFilter filter) {
        return new Conditions()
                .and("r.status in :statuses", "statuses", filter.statuses().isEmpty() ? null : filter.statuses())
                .and("r.type = :type", "type", filter.type())
                .and("r.createdAt >= :createdFrom", "createdFrom", filter.createdFrom())
                .and("r.createdAt < :createdTo", "createdTo", filter.createdTo())
                .and("r.sentAt >= :sentFrom", "sentFrom", filter.sentFrom())
                .and("r.sentAt < :sentTo", "sentTo", filter.sentTo())
                .and(
                        "(lower(r.address) like :q escape '!' or lower(r.subject) like :q escape '!')",
                        "q",
                        SearchPattern.holding(filter.q()));
    }
}

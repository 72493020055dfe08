package org.postcommit.deadletter;

import org.postcommit.api.admin.DeadLetterFilter;
import org.postcommit.api.admin.DeadLetterSelection;
import org.postcommit.api.admin.DeadLetterState;
import org.postcommit.database.Conditions;
import org.postcommit.message.SearchPattern;

/** Which dead letters are meant, as JPQL conditions on {@code d}. */
final class LetterCondition {

    private static final String SEARCH = "(lower(d.reason) like :q escape '!' or lower(d.body) like :q escape '!'"
            + " or exists (select 1 from Recipient r where r.id in (select x from DeadLetter l join l.recipients x"
            + " where l = d) and (lower(r.address) like :q escape '!' or lower(r.subject) like :q escape '!')))";

    private LetterCondition() {}

    static Conditions of(DeadLetterFilter filter) {
        return new Conditions()
                .and("d.state = :state", "state", filter.state())
                .and(SEARCH, "q", SearchPattern.holding(filter.q()));
    }

    /** Those of the selection that something can be done about. */
    static Conditions open(DeadLetterSelection selection) {
        Conditions selected = selection.ids() == null
                ? of(selection.filter())
                : new Conditions().and("d.id in :ids", "ids", selection.ids());
        return selected.and("d.state = :open", "open", DeadLetterState.OPEN);
    }
}

package org.postcommit.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.postcommit.api.admin.Page;
import org.postcommit.api.consent.ConsentRow;
import org.postcommit.api.consent.ConsentState;
import org.postcommit.database.Statements;
import org.postcommit.message.SearchPattern;
import org.postcommit.message.Texts;

/** Finds consents for those who look after them. */
@ApplicationScoped
class ConsentSearch {

    private static final int BATCH = 1_000;

    @Inject
    private ConsentRows rows;

    @Inject
    private Statements statements;

    Page<ConsentRow> find(String q, String topic, Integer store, ConsentState state, int page, int size) {
        var where = new Condition();
        where.and("address like ? escape '!'", SearchPattern.holding(q));
        where.and("topic = ?", topic == null || topic.isBlank() ? null : Texts.sought(topic));
        where.and("store = ?", store);
        where.and(state);
        Object[] values = where.values.toArray();
        long total = statements.number("select count(*) from consent " + where, values);
        List<ConsentRow> found = rows.rows(
                where + " order by changed_at desc, address, topic, store limit " + size + " offset "
                        + Math.multiplyExact((long) page, size),
                values);
        return new Page<>(found, page, size, total);
    }

    /** All of them, read on from the last of each batch. */
    void forEach(Consumer<ConsentRow> consumer) {
        var last = new Key("", "", 0);
        List<ConsentRow> batch;
        do {
            batch = rows.rows(
                    "where (address, topic, store) > (?, ?, ?) order by address, topic, store limit " + BATCH,
                    last.address(),
                    last.topic(),
                    last.store());
            for (ConsentRow row : batch) {
                consumer.accept(row);
                last = new Key(row.address(), row.topic(), row.store());
            }
        } while (batch.size() == BATCH);
    }

    private static class Condition {

        private final List<String> parts = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        void and(String part, Object value) {
            if (value != null) {
                parts.add(part);
                values.add(value);
            }
        }

        void and(ConsentState state) {
            if (state == ConsentState.PENDING) {
                parts.add("requested_at is not null");
            } else if (state == ConsentState.GRANTED || state == ConsentState.DENIED) {
                parts.add("requested_at is null and granted = " + (state == ConsentState.GRANTED));
            } else if (state != null) {
                parts.add("1 = 0");
            }
        }

        @Override
        public String toString() {
            return parts.isEmpty() ? "" : "where " + String.join(" and ", parts);
        }
    }
}

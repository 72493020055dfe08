package org.postcommit.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.postcommit.api.FieldError;
import org.postcommit.api.contact.Condition;
import org.postcommit.api.contact.Segment;
import org.postcommit.api.contact.SegmentKind;
import org.postcommit.api.contact.SegmentRow;
import org.postcommit.api.json.ConditionJson;
import org.postcommit.api.json.JsonData;
import org.postcommit.api.json.JsonFields;
import org.postcommit.database.Statements;

/** How a segment stands in its row. */
final class SegmentRows {

    private SegmentRows() {}

    /** As {@link #condition} reads it. */
    static String text(Condition condition) {
        return condition == null ? null : ConditionJson.write(condition).toString();
    }

    static SegmentRow row(ResultSet row) throws SQLException {
        return new SegmentRow(
                row.getString("segment_key"),
                row.getString("name"),
                row.getString("description"),
                SegmentKind.valueOf(row.getString("kind")),
                Statements.instant(row, "changed_at"),
                row.getString("changed_by"));
    }

    /** Without the addresses of a list. */
    static Segment segment(ResultSet row) throws SQLException {
        String conditions = row.getString("conditions");
        return new Segment(
                row.getString("segment_key"),
                row.getString("name"),
                row.getString("description"),
                SegmentKind.valueOf(row.getString("kind")),
                conditions == null ? null : condition(conditions),
                List.of(),
                row.getString("source"),
                row.getString("query_text"));
    }

    private static Condition condition(String json) {
        List<FieldError> errors = new ArrayList<>();
        Condition condition = ConditionJson.read(new JsonFields(JsonData.object(json), "condition.", errors));
        if (!errors.isEmpty()) {
            throw new IllegalStateException("A stored condition cannot be read: "
                    + errors.stream().map(FieldError::toString).collect(Collectors.joining("; ")));
        }
        return condition;
    }
}

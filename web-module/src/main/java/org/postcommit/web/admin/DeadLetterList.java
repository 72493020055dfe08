package org.postcommit.web.admin;

import java.io.Serializable;
import java.util.UUID;
import org.postcommit.api.admin.DeadLetterRow;

/** The dead letters that match, one page at a time, for a table with ticks. */
public class DeadLetterList extends Pages<DeadLetterRow> {

    private static final long serialVersionUID = 1;

    private final One one;

    /** Where a letter of another page comes from. */
    interface One extends Serializable {
        DeadLetterRow get(UUID id);
    }

    DeadLetterList(Source<DeadLetterRow> source, One one) {
        super(source);
        this.one = one;
    }

    @Override
    public String getRowKey(DeadLetterRow row) {
        return row.id().toString();
    }

    @Override
    public DeadLetterRow getRowData(String key) {
        return getWrappedData().stream()
                .filter(row -> row.id().toString().equals(key))
                .findFirst()
                .orElseGet(() -> one.get(UUID.fromString(key)));
    }
}

package org.postcommit.web.admin;

import java.util.List;
import java.util.Map;
import org.postcommit.api.admin.Page;
import org.postcommit.api.admin.SuppressionAdmin;
import org.postcommit.api.admin.SuppressionRow;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The entries that match, one page at a time, as the table asks for them. */
public class SuppressedList extends LazyDataModel<SuppressionRow> {

    private static final long serialVersionUID = 1;
    private static final long UNKNOWN = -1;

    private final SuppressionAdmin admin;
    private String q;
    private String reason;
    private long total = UNKNOWN;

    SuppressedList(SuppressionAdmin admin) {
        this.admin = admin;
    }

    void narrow(String newQ, String newReason) {
        q = newQ;
        reason = newReason;
        total = UNKNOWN;
    }

    @Override
    public int count(Map<String, FilterMeta> ignored) {
        if (total == UNKNOWN) {
            total = admin.find(q, reason, 0, 1).total();
        }
        return (int) Math.min(total, Integer.MAX_VALUE);
    }

    @Override
    public List<SuppressionRow> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> ignored) {
        Page<SuppressionRow> page = admin.find(q, reason, first / size, size);
        total = page.total();
        return page.items();
    }

    @Override
    public String getRowKey(SuppressionRow row) {
        return row.address();
    }
}

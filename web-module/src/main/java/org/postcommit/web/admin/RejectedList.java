package org.postcommit.web.admin;

import java.util.List;
import java.util.Map;
import org.postcommit.api.admin.Page;
import org.postcommit.api.admin.RejectedAdmin;
import org.postcommit.api.admin.RejectedRow;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The rejected messages, one page at a time, as the table asks for them. */
public class RejectedList extends LazyDataModel<RejectedRow> {

    private static final long serialVersionUID = 1;

    private final RejectedAdmin admin;

    RejectedList(RejectedAdmin admin) {
        this.admin = admin;
    }

    @Override
    public int count(Map<String, FilterMeta> ignored) {
        return (int) Math.min(admin.find(0, 1).total(), Integer.MAX_VALUE);
    }

    @Override
    public List<RejectedRow> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> ignored) {
        Page<RejectedRow> page = admin.find(first / size, size);
        return page.items();
    }

    @Override
    public String getRowKey(RejectedRow row) {
        return row.id().toString();
    }
}

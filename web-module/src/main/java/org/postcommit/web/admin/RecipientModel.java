package org.postcommit.web.admin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postcommit.api.admin.Page;
import org.postcommit.api.admin.PageRequest;
import org.postcommit.api.admin.RecipientAdmin;
import org.postcommit.api.admin.RecipientFilter;
import org.postcommit.api.admin.RecipientRow;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The pages of the list, each fetched when it is shown; the rows of the view's life stay known for the selection. */
class RecipientModel extends LazyDataModel<RecipientRow> {

    private static final int UNKNOWN = -1;
    private static final int KNOWN_ROWS = 2_000;

    private final transient RecipientAdmin recipients;
    private final RecipientFilter filter;
    private final Map<String, RecipientRow> known = new HashMap<>();
    private int total = UNKNOWN;

    RecipientModel(RecipientAdmin recipients, RecipientFilter filter) {
        this.recipients = recipients;
        this.filter = filter;
    }

    @Override
    public int count(Map<String, FilterMeta> filterBy) {
        if (total == UNKNOWN) {
            keepTotal(recipients.find(filter, PageRequest.first(1)));
        }
        return total;
    }

    @Override
    public List<RecipientRow> load(
            int first, int pageSize, Map<String, SortMeta> sortBy, Map<String, FilterMeta> filterBy) {
        int size = Math.min(Math.max(pageSize, 1), PageRequest.MAX_SIZE);
        Page<RecipientRow> page = recipients.find(filter, request(first / size, size, sortBy));
        keepTotal(page);
        if (known.size() > KNOWN_ROWS) {
            known.clear();
        }
        page.items().forEach(row -> known.put(getRowKey(row), row));
        return page.items();
    }

    @Override
    public String getRowKey(RecipientRow row) {
        return row.id().toString();
    }

    @Override
    public RecipientRow getRowData(String rowKey) {
        return known.computeIfAbsent(
                rowKey, key -> recipients.get(UUID.fromString(key)).recipient());
    }

    private void keepTotal(Page<RecipientRow> page) {
        total = (int) Math.min(page.total(), Integer.MAX_VALUE);
    }

    private static PageRequest request(int page, int size, Map<String, SortMeta> sortBy) {
        return sortBy.values().stream()
                .filter(SortMeta::isActive)
                .findFirst()
                .map(by -> new PageRequest(page, size, sort(by.getField()), by.getOrder().isDescending()))
                .orElse(new PageRequest(page, size, PageRequest.Sort.CREATED_AT, true));
    }

    private static PageRequest.Sort sort(String property) {
        for (PageRequest.Sort sort : PageRequest.Sort.values()) {
            if (sort.property().equals(property)) {
                return sort;
            }
        }
        return PageRequest.Sort.CREATED_AT;
    }
}

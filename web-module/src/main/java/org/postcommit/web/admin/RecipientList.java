package org.postcommit.web.admin;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postcommit.api.admin.Page;
import org.postcommit.api.admin.PageRequest;
import org.postcommit.api.admin.RecipientAdmin;
import org.postcommit.api.admin.RecipientFilter;
import org.postcommit.api.admin.RecipientRow;
import org.primefaces.PrimeFaces;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The recipients that match, one page at a time, as the table asks for them; tells the browser the address of each. */
public class RecipientList extends LazyDataModel<RecipientRow> {

    private static final long serialVersionUID = 1;
    private static final long UNKNOWN = -1;

    private final RecipientAdmin admin;
    private FilterForm form;
    private RecipientFilter filter;
    private PageRequest shown;
    private long total = UNKNOWN;

    RecipientList(RecipientAdmin admin, PageRequest start) {
        this.admin = admin;
        this.shown = start;
    }

    /** Counts again only when the filter has changed: every page brings the present total along. */
    @Override
    public int count(Map<String, FilterMeta> ignored) {
        if (total == UNKNOWN) {
            total = admin.find(filter, PageRequest.first(1)).total();
        }
        return (int) Math.min(total, Integer.MAX_VALUE);
    }

    @Override
    public List<RecipientRow> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> ignored) {
        ListOrder order = sort.values().stream()
                .findFirst()
                .map(by -> ListOrder.of(by.getField(), by.getOrder().isDescending()))
                .orElse(ListOrder.NEWEST_FIRST);
        shown = new PageRequest(first / size, size, order.sort(), order.descending());
        Page<RecipientRow> page = admin.find(filter, shown);
        total = page.total();
        if (PrimeFaces.current().isAjaxRequest()) {
            Say.toScript("address", ListAddress.of(form, shown));
        }
        return page.items();
    }

    @Override
    public String getRowKey(RecipientRow row) {
        return row.id().toString();
    }

    @Override
    public RecipientRow getRowData(String key) {
        return getWrappedData().stream()
                .filter(row -> row.id().toString().equals(key))
                .findFirst()
                .orElseGet(() -> admin.get(UUID.fromString(key)).recipient());
    }

    void narrow(FilterForm changed, ZoneId zone) {
        form = changed;
        filter = changed.toFilter(zone);
        total = UNKNOWN;
    }

    RecipientFilter filter() {
        return filter;
    }

    PageRequest shown() {
        return shown;
    }

    long total() {
        return Math.max(total, 0);
    }
}

package org.postcommit.web.admin;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.postcommit.api.admin.Page;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** A list that is fetched one page at a time, as the table asks for them. */
public class Pages<T extends Serializable> extends LazyDataModel<T> {

    private static final long serialVersionUID = 1;

    private static final long UNKNOWN = -1;

    private final Source<T> source;
    private long total = UNKNOWN;

    /** Where a page comes from. */
    public interface Source<T extends Serializable> extends Serializable {

        /**
         * @param page counted from 0
         */
        Page<T> find(int page, int size);
    }

    public Pages(Source<T> source) {
        this.source = source;
    }

    @Override
    public int count(Map<String, FilterMeta> ignored) {
        return (int) Math.min(getTotal(), Integer.MAX_VALUE);
    }

    @Override
    public List<T> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> ignored) {
        Page<T> page = source.find(first / size, size);
        total = page.total();
        return page.items();
    }

    /** Counts again. */
    public void refresh() {
        total = UNKNOWN;
    }

    public long getTotal() {
        if (total == UNKNOWN) {
            total = source.find(0, 1).total();
        }
        return total;
    }
}

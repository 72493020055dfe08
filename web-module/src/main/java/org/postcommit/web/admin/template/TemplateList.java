package org.postcommit.web.admin.template;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.postcommit.api.admin.Page;
import org.postcommit.api.template.TemplateAdmin;
import org.postcommit.api.template.TemplateRow;
import org.postcommit.web.admin.Say;
import org.primefaces.PrimeFaces;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The templates that match, one page at a time, as the table asks for them; tells the browser the address of each. */
public class TemplateList extends LazyDataModel<TemplateRow> {

    private static final long serialVersionUID = 1;

    private final TemplateAdmin admin;
    private String q;
    private long total = -1;

    TemplateList(TemplateAdmin admin, String q) {
        this.admin = admin;
        this.q = q;
    }

    void narrow(String changed) {
        q = changed == null || changed.isBlank() ? null : changed.strip();
        total = -1;
    }

    /** Counts again only when the search has changed: every page brings the present total along. */
    @Override
    public int count(Map<String, FilterMeta> ignored) {
        if (total < 0) {
            total = admin.find(q, 0, 1).total();
        }
        return (int) Math.min(total, Integer.MAX_VALUE);
    }

    @Override
    public List<TemplateRow> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> ignored) {
        Page<TemplateRow> page = admin.find(q, first / size, size);
        total = page.total();
        if (PrimeFaces.current().isAjaxRequest()) {
            Say.toScript("address", address(first / size, size));
        }
        return page.items();
    }

    private String address(int page, int size) {
        String search = q == null ? "" : "q=" + URLEncoder.encode(q, StandardCharsets.UTF_8);
        String place = page == 0 && size == TemplatesPage.SIZE ? "" : "page=" + page + "&size=" + size;
        return search + (search.isEmpty() || place.isEmpty() ? "" : "&") + place;
    }

    @Override
    public String getRowKey(TemplateRow row) {
        return row.key();
    }
}

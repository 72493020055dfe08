package org.postcommit.web.admin.template;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.postcommit.api.template.TemplateAdmin;
import org.postcommit.web.admin.ListTable;

/** The list of templates. */
@Named
@ViewScoped
public class TemplatesPage implements Serializable {

    static final int SIZE = 50;

    private static final long serialVersionUID = 1;
    private static final List<Integer> SIZES = List.of(25, SIZE, 100);

    @EJB
    private TemplateAdmin admin;

    @Inject
    private HttpServletRequest request;

    private String q;
    private int size;
    private int first;
    private TemplateList list;

    @PostConstruct
    void open() {
        q = request.getParameter("q");
        int wanted = number("size");
        size = SIZES.contains(wanted) ? wanted : SIZE;
        first = Math.min(Math.max(number("page"), 0), 100_000) * size;
        list = new TemplateList(admin, q);
        list.narrow(q);
    }

    private int number(String name) {
        return Optional.ofNullable(request.getParameter(name))
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    public void search() {
        list.narrow(q);
        ListTable.toFirstPage();
    }

    public void refresh() {
        list.narrow(q);
    }

    public boolean isSearching() {
        return q != null && !q.isBlank();
    }

    public TemplateList getList() {
        return list;
    }

    public int getSize() {
        return size;
    }

    public int getFirst() {
        return first;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }
}

package org.postcommit.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.postcommit.api.admin.PageRequest;
import org.postcommit.api.admin.RecipientAdmin;
import org.postcommit.api.admin.RecipientAdmin.Action;
import org.postcommit.api.admin.RecipientRow;
import org.postcommit.api.admin.Selection;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/** The list of recipients: filter, sort, choose, act. */
@Named
@ViewScoped
public class RecipientsPage implements Serializable {

    private static final long serialVersionUID = 1;

    @EJB
    private RecipientAdmin admin;

    @Inject
    private Visitor visitor;

    @Inject
    private HttpServletRequest request;

    private FilterForm form;
    private RecipientList list;
    private List<String> types;
    private List<RecipientRow> chosen = List.of();
    private boolean allChosen;
    private Confirmation confirmation;

    @PostConstruct
    void open() {
        Map<String, String[]> parameters = request.getParameterMap();
        form = FilterForm.of(parameters);
        list = new RecipientList(admin, ListAddress.start(parameters));
        list.narrow(form, visitor.getZone());
        types = admin.types();
    }

    public void filter() {
        list.narrow(form, visitor.getZone());
        choose(List.of());
        ListTable.toFirstPage();
    }

    public void clear() {
        form = new FilterForm();
        filter();
    }

    public void choose(List<RecipientRow> rows) {
        chosen = rows;
        allChosen = false;
    }

    public void chooseAll() {
        allChosen = true;
    }

    public void chooseNone() {
        choose(List.of());
    }

    /** Another tick means: these, not all. */
    public void ticked() {
        allChosen = false;
    }

    public void ask(Action action) {
        Selection selection = allChosen
                ? Selection.of(list.filter())
                : Selection.of(chosen.stream().map(RecipientRow::id).toList());
        confirmation = new Confirmation(action, selection, getChosenCount(), admin.count(selection, action));
    }

    public void perform() {
        String done = confirmation.perform(admin);
        confirmation = null;
        list.narrow(form, visitor.getZone());
        chooseNone();
        Say.done(done);
    }

    public String getExportQuery() {
        return form.toQuery();
    }

    public SortMeta getOrder() {
        PageRequest shown = list.shown();
        return SortMeta.builder()
                .field(shown.sort().property())
                .order(shown.descending() ? SortOrder.DESCENDING : SortOrder.ASCENDING)
                .build();
    }

    public int getFirst() {
        return list.shown().page() * list.shown().size();
    }

    public int getSize() {
        return list.shown().size();
    }

    public FilterForm getForm() {
        return form;
    }

    public RecipientList getList() {
        return list;
    }

    public long getTotal() {
        return list.total();
    }

    public List<String> getTypes() {
        return types;
    }

    public List<RecipientRow> getChosen() {
        return chosen;
    }

    public void setChosen(List<RecipientRow> chosen) {
        this.chosen = chosen == null ? List.of() : chosen;
    }

    public boolean isAllChosen() {
        return allChosen;
    }

    public long getChosenCount() {
        return allChosen ? list.total() : chosen.size();
    }

    public Confirmation getConfirmation() {
        return confirmation;
    }
}

package org.postcommit.web.admin;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.postcommit.api.RecipientStatus;
import org.postcommit.api.admin.DeadLetterAdmin;
import org.postcommit.api.admin.DeadLetterFilter;
import org.postcommit.api.admin.DeadLetterRow;
import org.postcommit.api.admin.DeadLetterSelection;
import org.postcommit.api.admin.DeadLetterState;

/** Deliveries that the broker gave up on: search, look, replay or discard. */
@Named
@ViewScoped
public class DeadLettersPage implements Serializable {

    private static final long serialVersionUID = 1;

    @EJB
    private DeadLetterAdmin admin;

    private String q;
    private String state = DeadLetterState.OPEN.name();
    private final DeadLetterList list =
            new DeadLetterList((page, size) -> admin.find(shown(), page, size), id -> admin.get(id));
    private List<DeadLetterRow> chosen = List.of();
    private boolean allChosen;
    private DeadLetterConfirmation confirmation;

    private DeadLetterFilter shown() {
        return new DeadLetterFilter(q, state == null || state.isEmpty() ? null : DeadLetterState.valueOf(state));
    }

    public void refresh() {
        list.refresh();
    }

    public void filter() {
        list.refresh();
        chooseNone();
        ListTable.toFirstPage();
    }

    public void chooseAll() {
        allChosen = true;
    }

    public void chooseNone() {
        setChosen(List.of());
        allChosen = false;
    }

    /** Another tick means: these, not all. */
    public void ticked() {
        allChosen = false;
    }

    public void ask(boolean replays) {
        DeadLetterSelection selection = allChosen
                ? DeadLetterSelection.of(shown())
                : DeadLetterSelection.of(chosen.stream().map(DeadLetterRow::id).toList());
        confirmation = new DeadLetterConfirmation(replays, selection, getChosenCount(), admin.count(selection));
    }

    public void perform() {
        String done = confirmation.perform(admin);
        confirmation = null;
        filter();
        Say.done(done);
    }

    /** What its recipients are now, each once. */
    public List<RecipientStatus> statuses(DeadLetterRow row) {
        return row.recipients().stream()
                .map(DeadLetterRow.Line::status)
                .distinct()
                .sorted()
                .toList();
    }

    public boolean isUnrestricted() {
        return !isSearching() && (state == null || state.isEmpty());
    }

    public boolean isSearching() {
        return q != null && !q.isBlank();
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public List<DeadLetterState> getStates() {
        return List.of(DeadLetterState.values());
    }

    public DeadLetterList getList() {
        return list;
    }

    public List<DeadLetterRow> getChosen() {
        return chosen;
    }

    public void setChosen(List<DeadLetterRow> chosen) {
        this.chosen = chosen == null ? List.of() : chosen;
    }

    public boolean isAllChosen() {
        return allChosen;
    }

    public long getChosenCount() {
        return allChosen ? list.getTotal() : chosen.size();
    }

    public DeadLetterConfirmation getConfirmation() {
        return confirmation;
    }
}

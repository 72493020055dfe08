package org.postcommit.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.postcommit.api.admin.MaintenanceAdmin;
import org.postcommit.api.admin.MaintenanceRun;

/** The maintenance commands: counted first, then run, and who ran what before. */
@Named
@ViewScoped
public class MaintenancePage implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int MOST_RUNS = 50;

    @EJB
    private MaintenanceAdmin admin;

    private List<MaintenanceCard> cards;
    private List<MaintenanceRun> history;
    private MaintenanceCard asked;

    @PostConstruct
    void load() {
        cards = admin.commands().stream().map(MaintenanceCard::new).toList();
        history = admin.history(MOST_RUNS);
    }

    public void dryRun(MaintenanceCard card) {
        card.run(admin, true);
        history = admin.history(MOST_RUNS);
    }

    /** Counts before it asks, so that the question says what would be done. */
    public void ask(MaintenanceCard card) {
        dryRun(card);
        asked = card.getErrors().isEmpty() ? card : null;
        Say.toScript("asks", asked != null);
    }

    public void perform() {
        asked.run(admin, false);
        asked = null;
        history = admin.history(MOST_RUNS);
    }

    public List<MaintenanceCard> getCards() {
        return cards;
    }

    public List<MaintenanceRun> getHistory() {
        return history;
    }

    public MaintenanceCard getAsked() {
        return asked;
    }
}

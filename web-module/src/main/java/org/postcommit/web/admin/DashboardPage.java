package org.postcommit.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Locale;
import org.postcommit.api.RecipientStatus;
import org.postcommit.api.admin.DeliveryMonitor;

/** How delivery is doing: recipients per status, and whether the relay can be reached. */
@Named("dashboardPage")
@ViewScoped
public class DashboardPage implements Serializable {

    @EJB
    private DeliveryMonitor monitor;

    private DeliveryMonitor.Snapshot now;

    @PostConstruct
    public void refresh() {
        now = monitor.snapshot();
    }

    public DeliveryMonitor.Snapshot getNow() {
        return now;
    }

    public RecipientStatus[] getStatuses() {
        return RecipientStatus.values();
    }

    public long count(RecipientStatus status) {
        return now.counts().getOrDefault(status, 0L);
    }

    public long getTotal() {
        return now.counts().values().stream().mapToLong(Long::longValue).sum();
    }

    public String percent(RecipientStatus status) {
        return getTotal() == 0 ? "0" : String.format(Locale.ENGLISH, "%.2f", 100.0 * count(status) / getTotal());
    }
}

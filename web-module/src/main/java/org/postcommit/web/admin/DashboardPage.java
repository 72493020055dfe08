package org.postcommit.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.postcommit.api.RecipientStatus;
import org.postcommit.api.admin.DeliveryMonitor;
import org.postcommit.api.admin.DeliveryMonitor.Snapshot;

/** How things stand: recipients per status, and whether the relay takes mail. */
@Named
@RequestScoped
public class DashboardPage {

    @EJB
    private DeliveryMonitor monitor;

    private Snapshot snapshot;

    @PostConstruct
    void look() {
        snapshot = monitor.snapshot();
    }

    public Snapshot getSnapshot() {
        return snapshot;
    }

    public List<Tally> getTallies() {
        long total = getTotal();
        return Arrays.stream(RecipientStatus.values())
                .map(status -> Tally.of(status, count(status), total))
                .toList();
    }

    public long getTotal() {
        return Arrays.stream(RecipientStatus.values()).mapToLong(this::count).sum();
    }

    private long count(RecipientStatus status) {
        return snapshot.counts().getOrDefault(status, 0L);
    }

    /**
     * How many recipients have a status.
     *
     * @param percent share of all, 0 to 100
     */
    public record Tally(RecipientStatus status, long count, double percent) {

        static Tally of(RecipientStatus status, long count, long total) {
            return new Tally(status, count, total == 0 ? 0 : 100.0 * count / total);
        }
    }
}

package org.postcommit.web.admin.rule;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.Receipt;
import org.postcommit.api.admin.NotificationAdmin;
import org.postcommit.api.rule.EvaluationRow;
import org.postcommit.api.rule.EventDetail;
import org.postcommit.api.rule.RuleAdmin;
import org.postcommit.web.admin.Say;

/** One recorded event: what it said, which rules made what of it, and what they would make of it today. */
@Named
@ViewScoped
public class EventPage implements Serializable {

    private static final long serialVersionUID = 1;

    @EJB
    private RuleAdmin admin;

    @EJB
    private NotificationAdmin notifications;

    @Inject
    private DryRunMails mails;

    private final DryRunPanel tryout = new DryRunPanel();
    private String id;
    private boolean triedAtOnce;
    private EventDetail detail;
    private List<Evaluation> evaluations;

    /**
     * What a rule did with the event.
     *
     * @param recipients of the notification that it made; none when that is gone
     */
    public record Evaluation(EvaluationRow row, List<Receipt.Line> recipients) implements Serializable {}

    public void open() {
        try {
            detail = admin.event(UUID.fromString(id));
        } catch (IllegalArgumentException | NullPointerException | NotFoundException e) {
            Say.notFound("There is no such event.");
            return;
        }
        evaluations = detail.evaluations().stream()
                .map(row -> new Evaluation(row, recipients(row.notification())))
                .toList();
        if (triedAtOnce) {
            tryOut();
        }
    }

    private List<Receipt.Line> recipients(UUID notification) {
        try {
            return notification == null
                    ? List.of()
                    : notifications.get(notification).recipients();
        } catch (NotFoundException e) {
            return List.of();
        }
    }

    public void tryOut() {
        tryout.take(detail.row().id(), admin);
        tryout.run(admin, null, mails);
    }

    public EventDetail getDetail() {
        return detail;
    }

    public String getJson() {
        return JsonText.pretty(detail.json());
    }

    public List<Evaluation> getEvaluations() {
        return evaluations;
    }

    public DryRunPanel getTryout() {
        return tryout;
    }

    /** Whether the page opens with a dry run. */
    public boolean isTriedAtOnce() {
        return triedAtOnce;
    }

    public void setTriedAtOnce(boolean triedAtOnce) {
        this.triedAtOnce = triedAtOnce;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}

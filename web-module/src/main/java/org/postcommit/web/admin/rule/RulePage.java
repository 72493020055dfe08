package org.postcommit.web.admin.rule;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.postcommit.api.FieldError;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.directory.DirectoryAdmin;
import org.postcommit.api.rule.EventType;
import org.postcommit.api.rule.InvalidRuleException;
import org.postcommit.api.rule.Rule;
import org.postcommit.api.rule.RuleAdmin;
import org.postcommit.api.rule.RuleRow;
import org.postcommit.api.template.TemplateAdmin;
import org.postcommit.web.admin.Say;
import org.postcommit.web.admin.Visitor;
import org.primefaces.PrimeFaces;

/** One rule: written, tried on events, compared with what is stored, saved. */
@Named
@ViewScoped
public class RulePage implements Serializable {

    private static final long serialVersionUID = 1;
    private static final String LIST = "/admin/rules.xhtml";

    @EJB
    private RuleAdmin admin;

    @EJB
    private DirectoryAdmin directory;

    @EJB
    private TemplateAdmin templates;

    @Inject
    private Visitor visitor;

    @Inject
    private DryRunMails mails;

    private final DryRunPanel tryout = new DryRunPanel();
    private final ImpactPanel impact = new ImpactPanel();
    private String key;
    private String event;
    private String type;
    private RuleRow row;
    private RuleEdit edit;
    private RuleCheck check;
    private RuleChoices choices;

    /** With a key the stored rule, else a new one. */
    public void open() {
        try {
            row = key == null ? null : admin.get(key);
        } catch (NotFoundException e) {
            Say.notFound("There is no such rule.");
            return;
        }
        String zone = visitor.getZone().getId();
        edit = row == null ? RuleEdit.fresh(type, zone) : RuleEdit.of(row.rule(), zone);
        check = new RuleCheck(row != null);
        choices = new RuleChoices(KnownEvents.of(admin), TemplateChoice.all(templates, edit.getTemplate()), directory);
        eventChanged();
        if (event != null) {
            tryRecorded(event);
        }
    }

    private void tryRecorded(String id) {
        try {
            tryout.take(UUID.fromString(id), admin);
        } catch (IllegalArgumentException e) {
            // an address somebody typed should still lead somewhere
            return;
        }
        tryOut();
    }

    /** Another type has other fields and other events. */
    public void eventChanged() {
        String name = edit.rule().event();
        EventType known = choices.getEvents().type(name, admin);
        choices.about(known);
        tryout.offer(name, admin);
        boolean helpful = name != null && tryout.getRecent().isEmpty();
        tryout.propose(helpful ? SampleEvent.of(known, edit.rule().criteria()) : null);
    }

    /** Something was typed: what is wrong with it now, and what would it do with the event that was tried? */
    public void typed() {
        check.look(edit, admin);
        if (check.isTriable() && tryout.isTried() && tryout.run(admin, edit.tried(), mails)) {
            PrimeFaces.current().ajax().update("edit:results");
        }
    }

    public void takeRecorded() {
        if (tryout.getChosen() != null) {
            tryRecorded(tryout.getChosen());
        }
    }

    public void takeSample() {
        EventType known = choices.getEvents().type(edit.rule().event(), admin);
        tryout.type(SampleEvent.of(known, edit.rule().criteria()));
    }

    public void tryOut() {
        tryout.run(admin, edit.tried(), mails);
    }

    public void compare() {
        List<FieldError> obstacles = impact.compare(edit.rule(), admin);
        if (!obstacles.isEmpty()) {
            check.refused(edit, obstacles);
        }
    }

    /** Stays with the complaints when something is wrong. */
    public String save() {
        try {
            if (check.isRefused(edit, admin) || isOvertaken()) {
                return stay();
            }
            row = admin.put(edit.rule());
        } catch (InvalidRuleException e) {
            check.refused(edit, e.errors());
            return stay();
        }
        String said = row.rule().active() ? "Saved. It counts from the next event on." : "Saved. It is not active.";
        return Say.thenGoTo("/admin/rule.xhtml?key=" + row.rule().key(), said);
    }

    private static String stay() {
        Say.toScript("unsaved", true);
        return null;
    }

    /** Says so once; who saves again replaces what the other one has saved. */
    private boolean isOvertaken() {
        RuleRow stored = stored();
        boolean overtaken = stored != null && (row == null || stored.version() != row.version());
        if (overtaken && row == null) {
            check.refused(edit, RuleCheck.keyIsTaken());
        } else if (overtaken) {
            Say.failed(stored.changedBy() + " has changed this rule meanwhile. Save again to replace that.");
            row = stored;
        }
        return overtaken;
    }

    private RuleRow stored() {
        try {
            return admin.get(edit.rule().key());
        } catch (NotFoundException e) {
            return null;
        }
    }

    public String delete() {
        try {
            admin.delete(row.rule().key());
        } catch (NotFoundException e) {
            // what was asked for is so already
        }
        return Say.thenGoTo(LIST, "Deleted: " + row.rule().name() + ".");
    }

    public boolean isSubscribable() {
        return row != null && Subscription.leadsToMail(row.rule());
    }

    public boolean isSubscribed() {
        return admin.isSubscribed(row.rule().key());
    }

    public void subscribe() {
        Subscription.begin(row.rule(), admin, directory, visitor.getName());
    }

    public void unsubscribe() {
        Subscription.end(row.rule(), admin);
    }

    public String getSummary() {
        Rule rule = edit.rule();
        return RuleSummary.of(rule, choices.getEvents().stateField(rule.event()));
    }

    public String getStateField() {
        return choices.getEvents().stateField(edit.getEvent());
    }

    /** {@code null} while it is not stored. */
    public RuleRow getRow() {
        return row;
    }

    public RuleEdit getEdit() {
        return edit;
    }

    public RuleCheck getCheck() {
        return check;
    }

    public DryRunPanel getTryout() {
        return tryout;
    }

    public ImpactPanel getImpact() {
        return impact;
    }

    public RuleChoices getChoices() {
        return choices;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getEvent() {
        return event;
    }

    public void setEvent(String event) {
        this.event = event;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }
}

package org.postcommit.web.admin.rule;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.postcommit.api.DeliveryMode;
import org.postcommit.api.FieldError;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.Priority;
import org.postcommit.api.directory.DirectoryAdmin;
import org.postcommit.api.rule.Impact;
import org.postcommit.api.rule.InvalidRuleException;
import org.postcommit.api.rule.Rule;
import org.postcommit.api.rule.RuleAdmin;
import org.postcommit.api.rule.RuleRow;
import org.postcommit.api.template.TemplateAdmin;
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
    private TemplateAdmin templateAdmin;

    @Inject
    private Visitor visitor;

    @Inject
    private DryRunMails mails;

    private final DryRunPanel tryout = new DryRunPanel();
    private String key;
    private String event;
    private String type;
    private RuleRow row;
    private RuleEdit edit;
    private RuleCheck check;
    private KnownEvents events;
    private List<KnownField> fields;
    private List<TemplateChoice> templates;
    private Impact impact;

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
        events = KnownEvents.of(admin);
        templates = TemplateChoice.all(templateAdmin, edit.getTemplate());
        eventChanged();
        if (event != null) {
            tryRecorded(event);
        }
    }

    private void tryRecorded(String id) {
        try {
            tryout.take(UUID.fromString(id), admin);
            tryOut();
        } catch (IllegalArgumentException e) {
            // an address somebody typed should still lead somewhere
        }
    }

    /** Another type has other fields and other events. */
    public void eventChanged() {
        String name = edit.rule().event();
        var known = events.type(name, admin);
        fields = known.fields().entrySet().stream()
                .map(field -> new KnownField(field.getKey(), field.getValue()))
                .toList();
        tryout.offer(name, admin);
        if (!tryout.isTried()) {
            tryout.type(
                    tryout.getRecent().isEmpty() ? SampleEvent.of(known, edit.rule().criteria()) : null);
        }
    }

    /** Something was typed: what is wrong with it now, and what would it do with the event that was tried? */
    public void typed() {
        check.look(edit, admin);
        boolean whole = Trial.obstacles(admin.check(edit.tried())).isEmpty();
        if (whole && tryout.isTried() && tryout.run(admin, edit.tried(), mails)) {
            PrimeFaces.current().ajax().update("edit:results");
        }
    }

    public void takeRecorded() {
        if (tryout.getChosen() != null) {
            tryout.take(tryout.getChosen(), admin);
            tryOut();
        }
    }

    public void takeSample() {
        tryout.type(SampleEvent.of(events.type(edit.rule().event(), admin), edit.rule().criteria()));
    }

    public void tryOut() {
        tryout.run(admin, edit.tried(), mails);
    }

    public void compare() {
        List<FieldError> errors = Trial.obstacles(admin.check(edit.rule()));
        impact = errors.isEmpty() ? admin.impact(edit.rule()) : null;
        if (!errors.isEmpty()) {
            check.refused(edit, errors);
        }
    }

    /** Stays with the complaints when something is wrong. */
    public String save() {
        try {
            if (check.isRefused(edit, admin) || isOvertaken()) {
                return null;
            }
            row = admin.put(edit.rule());
        } catch (InvalidRuleException e) {
            check.refused(edit, e.errors());
            return null;
        }
        String said = row.rule().active() ? "Saved. It counts from the next event on." : "Saved. It is not active.";
        return Say.thenGoTo("/admin/rule.xhtml?key=" + row.rule().key(), said);
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
        row = admin.get(row.rule().key());
    }

    public void unsubscribe() {
        Subscription.end(row.rule(), admin);
        row = admin.get(row.rule().key());
    }

    public String getSummary() {
        Rule rule = edit.rule();
        return RuleSummary.of(rule, events.stateField(rule.event()));
    }

    public String getStateField() {
        return events.stateField(edit.getEvent());
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

    public Impact getImpact() {
        return impact;
    }

    public KnownEvents getEvents() {
        return events;
    }

    public List<TemplateChoice> getTemplates() {
        return templates;
    }

    public List<DeliveryMode> getModes() {
        return List.of(DeliveryMode.values());
    }

    public List<Priority> getPriorities() {
        return List.of(Priority.values());
    }

    public List<KnownField> getFields() {
        return fields;
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

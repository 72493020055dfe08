package org.postcommit.web.admin.rule;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.postcommit.api.FieldError;
import org.postcommit.api.InvalidRequestException;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.json.RaisedEventJson;
import org.postcommit.api.rule.EventRow;
import org.postcommit.api.rule.Rule;
import org.postcommit.api.rule.RuleAdmin;
import org.postcommit.api.rule.RuleVerdict;
import org.postcommit.web.admin.Typed;

/** Tries an event, typed or recorded: what each rule would do with it. */
public class DryRunPanel implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int RECENT = 25;

    private List<EventRow> recent = List.of();
    private String chosen;
    private String json;
    private String proposed;
    private List<FieldError> errors = List.of();
    private List<RuleVerdict> verdicts;
    private List<VerdictView> views = List.of();
    private String about;

    /** Offers the events of a type that were recorded last. */
    void offer(String type, RuleAdmin admin) {
        recent = type == null ? List.of() : admin.events(type, 0, RECENT).items();
    }

    void type(String text) {
        json = text;
        chosen = null;
    }

    /** Fills in what is not to be lost when somebody has typed something else. */
    void propose(String text) {
        if (json == null || json.equals(proposed)) {
            type(text);
            proposed = text;
        }
    }

    /** Takes a recorded event; it may be gone by now. */
    void take(UUID id, RuleAdmin admin) {
        try {
            type(JsonText.pretty(admin.event(id).json()));
            chosen = id.toString();
        } catch (NotFoundException e) {
            errors = List.of(new FieldError("event", "is no longer recorded"));
        }
    }

    /**
     * @param rule as it is being written; {@code null} for the stored ones alone
     * @return whether there is anything new to be seen
     */
    boolean run(RuleAdmin admin, Rule rule, DryRunMails mails) {
        List<RuleVerdict> last = verdicts;
        List<FieldError> lastErrors = errors;
        judge(admin, rule);
        if (verdicts != null && verdicts.equals(last)) {
            return !errors.equals(lastErrors);
        }
        views = verdicts == null ? List.of() : views(rule, mails);
        return true;
    }

    private void judge(RuleAdmin admin, Rule rule) {
        verdicts = null;
        about = null;
        errors = rule == null ? List.of() : Trial.obstacles(admin.check(rule));
        if (!errors.isEmpty()) {
            return;
        }
        try {
            var read = RaisedEventJson.read(json == null ? "" : json, null);
            errors = read.errors();
            about = read.event().type();
            if (errors.isEmpty()) {
                verdicts = rule == null ? admin.dryRun(read.event()) : admin.dryRun(read.event(), rule);
            }
        } catch (InvalidRequestException e) {
            errors = e.errors();
        }
    }

    /** Which fires comes first; the rule that is being written before all others. */
    private List<VerdictView> views(Rule rule, DryRunMails mails) {
        return verdicts.stream()
                .map(verdict ->
                        VerdictView.of(verdict, rule != null && verdict.rule().equals(rule.key()), mails))
                .sorted(Comparator.comparing(VerdictView::typed, Comparator.reverseOrder()))
                .toList();
    }

    public boolean isTried() {
        return verdicts != null;
    }

    /** The type of the event that was tried. */
    public String getAbout() {
        return about;
    }

    public long getFiring() {
        return views.stream().filter(VerdictView::fires).count();
    }

    public List<VerdictView> getViews() {
        return views;
    }

    public List<FieldError> getErrors() {
        return errors;
    }

    public List<EventRow> getRecent() {
        return recent;
    }

    /** Id of the recorded event that is tried; {@code null} when it was typed. */
    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }

    public String getJson() {
        return json;
    }

    public void setJson(String json) {
        this.json = Typed.lines(json);
    }
}

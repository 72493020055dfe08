package org.postcommit.web.admin.rule;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.postcommit.api.PostcommitException;
import org.postcommit.api.admin.Page;
import org.postcommit.api.directory.DirectoryAdmin;
import org.postcommit.api.rule.Rule;
import org.postcommit.api.rule.RuleAdmin;
import org.postcommit.api.rule.RuleRow;
import org.postcommit.web.admin.ListTable;
import org.postcommit.web.admin.Pages;
import org.postcommit.web.admin.Say;
import org.postcommit.web.admin.Visitor;

/** The rules in the order in which they fire. */
@Named
@ViewScoped
public class RulesPage implements Serializable {

    private static final long serialVersionUID = 1;

    @EJB
    private RuleAdmin admin;

    @EJB
    private DirectoryAdmin directory;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Visitor visitor;

    private final ImportPanel imports = new ImportPanel();
    private final Pages<RuleRow> list = new Pages<>(this::find);
    /** By the rules' keys, as far as the page has asked. */
    private final Map<String, Boolean> subscribed = new HashMap<>();

    private KnownEvents events;
    private String q;
    private String event;

    @PostConstruct
    void open() {
        q = request.getParameter("q");
        event = request.getParameter("event");
        events = KnownEvents.of(admin);
    }

    private Page<RuleRow> find(int page, int size) {
        return admin.find(q, event, page, size);
    }

    public void filter() {
        list.refresh();
        ListTable.toFirstPage();
    }

    public void clear() {
        q = null;
        event = null;
        filter();
    }

    public String summary(Rule rule) {
        return RuleSummary.of(rule, events.stateField(rule.event()));
    }

    /** Whether a subscription leads to mail. */
    public boolean isSubscribable(Rule rule) {
        return Subscription.leadsToMail(rule);
    }

    public boolean isSubscribed(Rule rule) {
        return subscribed.computeIfAbsent(rule.key(), admin::isSubscribed);
    }

    public void subscribe(Rule rule) {
        subscribed.clear();
        Subscription.begin(rule, admin, directory, visitor.getName());
    }

    public void unsubscribe(Rule rule) {
        subscribed.clear();
        Subscription.end(rule, admin);
    }

    public void checkImport() {
        imports.check(admin);
    }

    public void runImport() {
        try {
            imports.run(admin);
        } catch (PostcommitException e) {
            Say.failed("Nothing was imported: " + e.getMessage());
        }
        events = KnownEvents.of(admin);
        list.refresh();
    }

    public boolean isUnrestricted() {
        return (q == null || q.isBlank()) && (event == null || event.isBlank());
    }

    public Pages<RuleRow> getList() {
        return list;
    }

    public KnownEvents getEvents() {
        return events;
    }

    public ImportPanel getImports() {
        return imports;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getEvent() {
        return event;
    }

    public void setEvent(String event) {
        this.event = event;
    }
}

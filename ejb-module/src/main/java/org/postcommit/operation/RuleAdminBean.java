package org.postcommit.operation;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.postcommit.api.Event;
import org.postcommit.api.FieldError;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.Roles;
import org.postcommit.api.admin.Page;
import org.postcommit.api.json.JsonData;
import org.postcommit.api.json.RulesDocument;
import org.postcommit.api.rule.EvaluationRow;
import org.postcommit.api.rule.EventDetail;
import org.postcommit.api.rule.EventRow;
import org.postcommit.api.rule.EventType;
import org.postcommit.api.rule.Impact;
import org.postcommit.api.rule.InvalidRuleException;
import org.postcommit.api.rule.Rule;
import org.postcommit.api.rule.RuleAdmin;
import org.postcommit.api.rule.RuleImport;
import org.postcommit.api.rule.RuleRow;
import org.postcommit.api.rule.RuleVerdict;
import org.postcommit.api.rule.Verdict;
import org.postcommit.rule.EventLog;
import org.postcommit.rule.RuleDocuments;
import org.postcommit.rule.Rules;
import org.postcommit.rule.Subscribers;
import org.postcommit.submission.RuleTrial;
import org.postcommit.template.PublishedTemplates;

/** The door to the rules and events: who may, then what, written down. */
@Stateless
@Local(RuleAdmin.class)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.ADMIN})
public class RuleAdminBean implements RuleAdmin {

    @Resource
    private SessionContext context;

    @Inject
    private OperationLog operations;

    @Inject
    private Rules rules;

    @Inject
    private RuleDocuments documents;

    @Inject
    private Subscribers subscribers;

    @Inject
    private RuleTrial trial;

    @Inject
    private EventLog events;

    @Inject
    private PublishedTemplates templates;

    @Override
    public Page<RuleRow> find(String q, String event, int page, int size) {
        return rules.find(q, event, page, size);
    }

    @Override
    public RuleRow get(String key) {
        return rules.get(key);
    }

    @Override
    public List<FieldError> check(Rule rule) {
        return rules.check(rule, this::isTemplate);
    }

    @Override
    @RolesAllowed(Roles.ADMIN)
    public RuleRow put(Rule rule) {
        RuleRow stored = rules.put(rule, this::isTemplate, caller());
        note("PUT_RULE", "rule " + rule.key() + " version " + stored.version());
        return stored;
    }

    @Override
    @RolesAllowed(Roles.ADMIN)
    public void delete(String key) {
        note("DELETE_RULE", "rule " + key);
        rules.delete(key);
    }

    @Override
    public void subscribe(String key) {
        rules.get(key);
        subscribers.add(key, caller());
    }

    @Override
    public void unsubscribe(String key) {
        rules.get(key);
        subscribers.remove(key, caller());
    }

    @Override
    public boolean isSubscribed(String key) {
        return subscribers.has(key, caller());
    }

    @Override
    public List<RuleVerdict> dryRun(Event event) {
        return trial.dryRun(event, null);
    }

    @Override
    public List<RuleVerdict> dryRun(Event event, Rule instead) {
        refuse(check(instead));
        return trial.dryRun(event, instead);
    }

    @Override
    public Impact impact(Rule changed) {
        refuse(check(changed));
        return trial.impact(changed);
    }

    @Override
    public Page<EventRow> events(String type, int page, int size) {
        return events.page(type, page, size);
    }

    @Override
    @RolesAllowed({Roles.PRODUCER, Roles.VIEWER, Roles.OPERATOR, Roles.ADMIN})
    public EventDetail event(UUID id) {
        EventDetail event = events.detail(id);
        if (!seesAll() && !event.row().producer().equals(caller())) {
            throw new NotFoundException("event", id);
        }
        return event;
    }

    private boolean seesAll() {
        return Stream.of(Roles.VIEWER, Roles.OPERATOR, Roles.ADMIN).anyMatch(context::isCallerInRole);
    }

    @Override
    public Page<EvaluationRow> evaluations(String rule, Verdict verdict, int page, int size) {
        return events.evaluations(rule, verdict, page, size);
    }

    @Override
    public List<EventType> eventTypes() {
        return rules.eventTypes();
    }

    @Override
    @RolesAllowed(Roles.ADMIN)
    public EventType putEventType(EventType type) {
        note("PUT_EVENT_TYPE", "event type " + type.name());
        return rules.put(type);
    }

    @Override
    @RolesAllowed(Roles.ADMIN)
    public void deleteEventType(String name) {
        note("DELETE_EVENT_TYPE", "event type " + name);
        rules.deleteEventType(name);
    }

    @Override
    public String exportJson() {
        return documents.all().write().toString();
    }

    @Override
    @RolesAllowed(Roles.ADMIN)
    public RuleImport importJson(String json, boolean dryRun) {
        List<FieldError> unreadable = new ArrayList<>();
        RulesDocument document = RulesDocument.read(JsonData.object(json), unreadable);
        RuleImport report = documents.read(document, unreadable, this::isTemplate, dryRun, caller());
        if (!dryRun && report.refused().isEmpty()) {
            note("IMPORT_RULES", "rules " + report.added() + " added, " + report.changed() + " changed");
        }
        return report;
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new InvalidRuleException(errors);
        }
    }

    private boolean isTemplate(String key) {
        return templates.find(key).isPresent();
    }

    private String caller() {
        return context.getCallerPrincipal().getName();
    }

    private void note(String action, String what) {
        operations.note(action, what, 1);
    }
}

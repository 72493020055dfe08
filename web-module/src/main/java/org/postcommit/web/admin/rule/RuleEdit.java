package org.postcommit.web.admin.rule;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.postcommit.api.DeliveryMode;
import org.postcommit.api.FieldError;
import org.postcommit.api.Priority;
import org.postcommit.api.rule.Criteria;
import org.postcommit.api.rule.Rule;
import org.postcommit.web.admin.Listing;
import org.postcommit.web.admin.Typed;
import org.postcommit.web.admin.rule.RecipientEdit.Place;

/** A rule while somebody types. */
public class RuleEdit implements Serializable {

    private static final long serialVersionUID = 1;
    private static final String UNNAMED = "rule-being-written";

    private final boolean fresh;
    private final CriteriaEdit criteria;
    private final RecipientsEdit recipients;
    private final TimingEdit timing;
    private String key;
    private String name;
    private boolean active;
    private String event;
    private String order;
    private String condition;
    private String template;
    private String type;
    private DeliveryMode mode;
    private Priority priority;
    private boolean failFast;

    private RuleEdit(Rule rule, boolean fresh, RecipientsEdit recipients, String zone) {
        this.fresh = fresh;
        this.recipients = recipients;
        this.criteria = new CriteriaEdit(rule.criteria());
        this.timing = new TimingEdit(rule, zone);
        this.key = rule.key();
        this.name = rule.name();
        this.active = rule.active();
        this.event = rule.event();
        this.order = rule.order();
        this.condition = rule.condition();
        this.template = rule.template();
        this.type = rule.type();
        this.mode = rule.mode();
        this.priority = rule.priority();
        this.failFast = rule.failFast();
    }

    /**
     * @param event the type it is to be about, may be {@code null}
     * @param zone what is proposed for quiet hours
     */
    static RuleEdit fresh(String event, String zone) {
        var rule = new Rule(
                null,
                null,
                true,
                event,
                null,
                Criteria.NONE,
                null,
                null,
                null,
                null,
                true,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false);
        return new RuleEdit(rule, true, new RecipientsEdit(), zone);
    }

    static RuleEdit of(Rule rule, String zone) {
        return new RuleEdit(rule, false, new RecipientsEdit(rule), zone);
    }

    /** As it would be stored. */
    Rule rule() {
        return rule(Typed.line(key), active);
    }

    /** As if it were active and had a key: what is being written is to be tried before it counts. */
    Rule tried() {
        return rule(Objects.requireNonNullElse(Typed.line(key), UNNAMED), true);
    }

    private Rule rule(String named, boolean counts) {
        return new Rule(
                named,
                Typed.line(name),
                counts,
                Typed.line(event),
                Typed.line(order),
                criteria.criteria(),
                Typed.line(condition),
                recipients.at(Place.TO),
                recipients.at(Place.CC),
                recipients.at(Place.BCC),
                recipients.isExcludeActor(),
                Typed.line(template),
                Typed.line(type),
                mode,
                priority,
                timing.quietHours(),
                timing.getDelay().delay(),
                Listing.read(timing.getCancelledBy()),
                failFast);
    }

    /** What was typed and means nothing, so that {@link #rule()} lacks it. */
    List<FieldError> complaints() {
        return timing.complaint().stream().toList();
    }

    /** Not stored yet. */
    public boolean isFresh() {
        return fresh;
    }

    public CriteriaEdit getCriteria() {
        return criteria;
    }

    public RecipientsEdit getRecipients() {
        return recipients;
    }

    public TimingEdit getTiming() {
        return timing;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public String getEvent() {
        return event;
    }

    public void setEvent(String event) {
        this.event = event;
    }

    public String getOrder() {
        return order;
    }

    public void setOrder(String order) {
        this.order = order;
    }

    public String getCondition() {
        return condition;
    }

    public void setCondition(String condition) {
        this.condition = Typed.lines(condition);
    }

    public String getTemplate() {
        return template;
    }

    public void setTemplate(String template) {
        this.template = template;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public DeliveryMode getMode() {
        return mode;
    }

    public void setMode(DeliveryMode mode) {
        this.mode = mode;
    }

    public Priority getPriority() {
        return priority;
    }

    public void setPriority(Priority priority) {
        this.priority = priority;
    }

    public boolean isFailFast() {
        return failFast;
    }

    public void setFailFast(boolean failFast) {
        this.failFast = failFast;
    }
}

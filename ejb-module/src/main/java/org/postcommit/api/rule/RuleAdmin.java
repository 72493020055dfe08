package org.postcommit.api.rule;

import java.util.List;
import java.util.UUID;
import org.postcommit.api.Event;
import org.postcommit.api.FieldError;
import org.postcommit.api.admin.Page;

/**
 * Rules and event types for those who write them, and what became of events. Everybody may read, try and subscribe;
 * only the role {@link org.postcommit.api.Roles#ADMIN} may change.
 */
public interface RuleAdmin {

    /**
     * In the order in which they fire.
     *
     * @param q part of a key or name; {@code null} for all
     * @param event only rules about this type; {@code null} for all
     */
    Page<RuleRow> find(String q, String event, int page, int size);

    /**
     * @throws org.postcommit.api.NotFoundException when there is no such rule
     */
    RuleRow get(String key);

    /** What is wrong with a rule; empty when it could be stored. */
    List<FieldError> check(Rule rule);

    /**
     * Adds or replaces the rule of this key; it counts on all nodes from the next event on.
     *
     * @throws InvalidRuleException naming everything that is wrong
     */
    RuleRow put(Rule rule);

    /**
     * What it has sent stays; its subscriptions go with it.
     *
     * @throws org.postcommit.api.NotFoundException when there is no such rule
     */
    void delete(String key);

    /** The caller gets this rule's mails where it names {@code subscribers}; the directory knows where to. */
    void subscribe(String key);

    void unsubscribe(String key);

    boolean isSubscribed(String key);

    /** What every rule about the event's type would do with it, the inactive ones left out. Stores nothing. */
    List<RuleVerdict> dryRun(Event event);

    /** As {@link #dryRun(Event)}, with a rule as it is being written in place of the stored one. */
    List<RuleVerdict> dryRun(Event event, Rule instead);

    /** The last hundred recorded events of the rule's type, with the stored rule and with this one. */
    Impact impact(Rule changed);

    /**
     * Recorded events, newest first.
     *
     * @param type only of this type; {@code null} for all
     */
    Page<EventRow> events(String type, int page, int size);

    /**
     * @throws org.postcommit.api.NotFoundException when it is not recorded
     */
    EventDetail event(UUID id);

    /**
     * Which rules fired or failed, newest first.
     *
     * @param rule only this one's; {@code null} for all
     * @param verdict only such; {@code null} for all
     */
    Page<EvaluationRow> evaluations(String rule, Verdict verdict, int page, int size);

    /** In the order of their names. */
    List<EventType> eventTypes();

    /** Adds or replaces the declared shape; names everything that is wrong by {@link InvalidRuleException}. */
    EventType putEventType(EventType type);

    /**
     * @throws org.postcommit.api.NotFoundException when it is not declared
     */
    void deleteEventType(String name);

    /** All event types and rules as one JSON document, {@code {"eventTypes":[…],"rules":[…]}}. */
    String exportJson();

    /**
     * Reads such a document.
     *
     * @param dryRun whether to say only what would be done
     */
    RuleImport importJson(String json, boolean dryRun);
}

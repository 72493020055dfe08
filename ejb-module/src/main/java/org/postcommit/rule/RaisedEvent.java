package org.postcommit.rule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.postcommit.api.Event;
import org.postcommit.api.json.JsonData;
import org.postcommit.api.json.RaisedEventJson;
import org.postcommit.api.rule.EventRow;
import org.postcommit.message.Ids;

/** An event as it was raised, and how many rules fired or failed. */
@Entity
@Table(name = "raised_event")
public class RaisedEvent {

    static final int MOST_CHARACTERS = 1_000_000;

    @Id
    private UUID id;

    private Instant at;
    private String type;
    private String action;

    @Column(name = "event_key")
    private String key;

    private String actor;
    private String producer;

    @Column(name = "idempotency_key")
    private String idempotencyKey;

    private String content;
    private int fired;
    private int failed;

    protected RaisedEvent() {}

    RaisedEvent(Event event, String json, String producer, Instant at) {
        this.id = Ids.next();
        this.at = at;
        this.type = event.type();
        this.action = event.action();
        this.key = event.key();
        this.actor = event.actor();
        this.producer = producer;
        this.idempotencyKey = event.idempotencyKey();
        this.content = json;
    }

    void count(int nowFired, int nowFailed) {
        fired = nowFired;
        failed = nowFailed;
    }

    public UUID id() {
        return id;
    }

    Instant at() {
        return at;
    }

    String type() {
        return type;
    }

    String key() {
        return key;
    }

    String producer() {
        return producer;
    }

    String idempotencyKey() {
        return idempotencyKey;
    }

    String json() {
        return content;
    }

    /** As it would be raised again. */
    Event event() {
        return RaisedEventJson.read(JsonData.object(content), new ArrayList<>());
    }

    EventRow row() {
        return new EventRow(id, at, type, action, key, actor, producer, fired, failed);
    }

    Object[] columns() {
        return new Object[] {id, at, type, action, key, actor, producer, idempotencyKey, content, fired, failed};
    }
}

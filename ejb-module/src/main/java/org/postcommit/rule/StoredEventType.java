package org.postcommit.rule;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.ArrayList;
import org.postcommit.api.json.EventTypeJson;
import org.postcommit.api.json.JsonData;
import org.postcommit.api.rule.EventType;

/** A declared event type's row; the shape is in its content. */
@Entity
@Table(name = "event_type")
class StoredEventType {

    @Id
    private String name;

    private String content;

    protected StoredEventType() {}

    StoredEventType(String name) {
        this.name = name;
    }

    void become(EventType type) {
        content = EventTypeJson.write(type).toString();
    }

    EventType type() {
        return EventTypeJson.read(JsonData.object(content), new ArrayList<>());
    }
}

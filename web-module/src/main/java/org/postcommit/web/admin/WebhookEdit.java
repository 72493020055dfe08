package org.postcommit.web.admin;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.postcommit.api.admin.WebhookForm;
import org.postcommit.api.admin.WebhookRow;
import org.postcommit.api.event.EventKind;

/** A webhook while somebody types. */
public class WebhookEdit implements Serializable {

    private static final long serialVersionUID = 1;

    private final UUID id;
    private String url;
    private List<EventKind> events;
    private boolean active;

    WebhookEdit() {
        this.id = null;
        this.events = List.of(EventKind.SENT, EventKind.ERROR, EventKind.BOUNCED);
        this.active = true;
    }

    WebhookEdit(WebhookRow row) {
        this.id = row.id();
        this.url = row.url();
        this.events = row.events();
        this.active = row.active();
    }

    WebhookForm form() {
        Set<EventKind> chosen = EnumSet.noneOf(EventKind.class);
        chosen.addAll(events);
        return new WebhookForm(url, chosen, active);
    }

    UUID id() {
        return id;
    }

    public boolean isNew() {
        return id == null;
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(String url) {
        this.url = url;
    }

    public List<EventKind> getEvents() {
        return events;
    }

    public void setEvents(List<EventKind> events) {
        this.events = events == null ? List.of() : events;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}

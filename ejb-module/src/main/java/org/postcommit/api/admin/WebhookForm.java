package org.postcommit.api.admin;

import java.io.Serializable;
import java.util.Set;
import org.postcommit.api.event.EventKind;

/**
 * What can be said about a webhook.
 *
 * @param url http or https, with a host and without user or fragment
 * @param events which events it gets, at least one
 * @param active whether it gets any at the moment
 */
public record WebhookForm(String url, Set<EventKind> events, boolean active) implements Serializable {

    public WebhookForm {
        events = Set.copyOf(events);
    }
}

package org.postcommit.web.admin.campaign;

import java.util.Set;
import org.postcommit.api.FieldError;

/** A step in which a campaign is written, with the fields that are looked at when it is left. */
public enum CampaignStep {
    AUDIENCE("Audience", Set.of("key", "name", "segment", "topic", "store")),
    CONTENT("Content", Set.of("template", "data")),
    DELIVERY("Delivery", Set.of("startAt", "zone", "account", "inbound", "replyTo", "throttle")),
    REVIEW("Review", Set.of());

    private final String title;
    private final Set<String> fields;

    CampaignStep(String title, Set<String> fields) {
        this.title = title;
        this.fields = fields;
    }

    public String getTitle() {
        return title;
    }

    boolean has(FieldError error) {
        return fields.contains(error.field().split("\\.", 2)[0]);
    }
}

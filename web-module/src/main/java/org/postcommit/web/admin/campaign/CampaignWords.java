package org.postcommit.web.admin.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Map;
import org.postcommit.api.FieldError;
import org.postcommit.api.campaign.Campaign;
import org.postcommit.api.campaign.CampaignStatus;
import org.postcommit.api.campaign.Throttle;

/** How the pages say what concerns campaigns. */
@Named
@ApplicationScoped
public class CampaignWords {

    private static final Map<String, String> FIELDS = Map.of(
            "throttle.perMinute", "Mails per minute",
            "throttle.perDomain", "Mails per minute to one domain",
            "replyTo", "Reply-To",
            "account", "Outbound account",
            "inbound", "Inbound account",
            "startAt", "Time");

    /** Colour of a state. */
    public String css(CampaignStatus status) {
        return switch (status) {
            case DRAFT, AWAITING_APPROVAL -> "draft";
            case SCHEDULED -> "not-sent";
            case RUNNING, FINISHED -> "sent";
            case PAUSED -> "failed";
            case CANCELLED -> "cancelled";
            case FAILED -> "error";
        };
    }

    public String store(int store) {
        return store == 0 ? "all stores" : "store " + store;
    }

    public String start(Campaign campaign) {
        return campaign.startAt() == null
                ? "As soon as it is scheduled"
                : campaign.startAt().toString().replace('T', ' ') + " in " + campaign.zone();
    }

    public String pace(Throttle throttle) {
        if (throttle.perMinute() == null && throttle.perDomain() == null) {
            return "As fast as the relay takes them";
        }
        String all = throttle.perMinute() == null ? "" : "at most " + throttle.perMinute() + " a minute";
        String domain =
                throttle.perDomain() == null ? "" : "at most " + throttle.perDomain() + " a minute to one domain";
        return all + (all.isEmpty() || domain.isEmpty() ? "" : ", ") + domain;
    }

    /** What is wrong with a field, beginning with its name on the page. */
    public String fault(FieldError error) {
        String field = FIELDS.getOrDefault(error.field(), error.field());
        return field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1) + " " + error.message();
    }
}

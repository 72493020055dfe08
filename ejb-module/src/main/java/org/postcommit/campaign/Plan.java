package org.postcommit.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.postcommit.api.AmbiguityPolicy;
import org.postcommit.api.campaign.Campaign;
import org.postcommit.api.campaign.InvalidCampaignException;
import org.postcommit.api.campaign.Throttle;
import org.postcommit.api.json.JsonData;

/** What a campaign is to be, as somebody wrote it. */
@Embeddable
class Plan {

    private String title;
    private String template;

    private String segment;
    private String topic;
    private int store;
    private String account;
    private String inbound;

    @Column(name = "reply_to")
    private String replyTo;

    private String type;
    private String data;

    @Column(name = "start_at")
    private String startAt;

    private String zone;

    private boolean approval;

    @Column(name = "per_minute")
    private Integer perMinute;

    @Column(name = "per_domain")
    private Integer perDomain;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "on_ambiguous")
    private AmbiguityPolicy onAmbiguous;

    private boolean tracking;

    protected Plan() {}

    Plan(Campaign campaign) {
        title = campaign.name();
        template = campaign.template();
        segment = campaign.segment();
        topic = campaign.topic();
        store = campaign.store();
        account = campaign.account();
        inbound = campaign.inbound();
        replyTo = campaign.replyTo();
        type = campaign.type();
        data = JsonData.json(campaign.data()).toString();
        startAt = campaign.startAt() == null ? null : campaign.startAt().toString();
        zone = campaign.zone();
        approval = campaign.approval();
        perMinute = campaign.throttle().perMinute();
        perDomain = campaign.throttle().perDomain();
        onAmbiguous = campaign.onAmbiguous();
        tracking = campaign.tracking();
    }

    /** The same in the words of the api. */
    Campaign campaign(String key) {
        return new Campaign(
                key,
                title,
                template,
                segment,
                topic,
                store,
                startAt == null ? null : LocalDateTime.parse(startAt),
                zone,
                account,
                inbound,
                replyTo,
                type,
                JsonData.map(JsonData.object(data)),
                approval,
                new Throttle(perMinute, perDomain),
                onAmbiguous,
                tracking);
    }

    /**
     * Another time; what is {@code null} stays as it is.
     *
     * @throws InvalidCampaignException when there is no such zone
     */
    void at(LocalDateTime time, String where) {
        if (where != null) {
            CampaignCheck.zoneError(where).ifPresent(error -> {
                throw new InvalidCampaignException(List.of(error));
            });
            zone = where;
        }
        startAt = time == null ? startAt : time.toString();
    }

    /** When it is to start; now when it says nothing. */
    Instant dueAt(Instant now) {
        return startAt == null ? now : new Start(LocalDateTime.parse(startAt), ZoneId.of(zone)).instant();
    }

    String template() {
        return template;
    }

    String segment() {
        return segment;
    }

    boolean needsApproval() {
        return approval;
    }
}

package org.postcommit.web.admin.campaign;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.postcommit.api.AmbiguityPolicy;
import org.postcommit.api.FieldError;
import org.postcommit.api.InvalidNotificationException;
import org.postcommit.api.campaign.Campaign;
import org.postcommit.api.campaign.Throttle;
import org.postcommit.api.json.JsonData;
import org.postcommit.api.json.UnfitDataException;

/** A campaign as it is being written. */
public class CampaignEdit implements Serializable {

    private static final long serialVersionUID = 1;

    private final String storedKey;
    private String key;
    private String name;
    private String template;
    private String segment;
    private String topic;
    private String store = "0";
    private boolean timed;
    private LocalDate day;
    private LocalTime time;
    private String zone;
    private String account = Campaign.DEFAULT_ACCOUNT;
    private String inbound = Campaign.DEFAULT_ACCOUNT;
    private String replyTo;
    private String data = "";
    private boolean approval;
    private String perMinute;
    private String perDomain;
    private boolean hold;
    private boolean tracking;

    /** A new one. */
    CampaignEdit(String zone) {
        this.storedKey = null;
        this.zone = zone;
    }

    CampaignEdit(Campaign campaign, String data) {
        storedKey = campaign.key();
        key = campaign.key();
        name = campaign.name();
        template = campaign.template();
        segment = campaign.segment();
        topic = campaign.topic();
        store = Integer.toString(campaign.store());
        timed = campaign.startAt() != null;
        day = timed ? campaign.startAt().toLocalDate() : null;
        time = timed ? campaign.startAt().toLocalTime() : null;
        zone = campaign.zone();
        account = campaign.account();
        inbound = campaign.inbound();
        replyTo = campaign.replyTo();
        this.data = data;
        approval = campaign.approval();
        perMinute = text(campaign.throttle().perMinute());
        perDomain = text(campaign.throttle().perDomain());
        hold = campaign.onAmbiguous() == AmbiguityPolicy.HOLD;
        tracking = campaign.tracking();
    }

    /** Adds what cannot be read to the errors. */
    Campaign campaign(List<FieldError> errors) {
        return new Campaign(
                isNew() && blank(key) ? keyOf(name) : key,
                blank(name) ? null : name,
                template,
                segment,
                blank(topic) ? null : topic.strip(),
                blank(store) ? 0 : number("store", store, errors),
                startAt(errors),
                zone,
                account,
                inbound,
                blank(replyTo) ? null : replyTo.strip(),
                null,
                data(errors),
                approval,
                new Throttle(
                        number("throttle.perMinute", perMinute, errors),
                        number("throttle.perDomain", perDomain, errors)),
                hold ? AmbiguityPolicy.HOLD : AmbiguityPolicy.RESEND_ONCE,
                tracking);
    }

    private static String text(Integer number) {
        return number == null ? null : number.toString();
    }

    /** {@code null} when it is empty; one that is none is noted, and 1 instead. */
    private static Integer number(String field, String text, List<FieldError> errors) {
        if (blank(text)) {
            return null;
        }
        if (!text.strip().matches("\\d{1,9}")) {
            errors.add(new FieldError(field, "has to be a whole number"));
            return 1;
        }
        return Integer.valueOf(text.strip());
    }

    private LocalDateTime startAt(List<FieldError> errors) {
        if (timed && (day == null || time == null)) {
            errors.add(new FieldError("startAt", "is missing: give a day and a time, or start at once"));
        }
        return timed && day != null && time != null ? LocalDateTime.of(day, time) : null;
    }

    private Map<String, Object> data(List<FieldError> errors) {
        try {
            return blank(data) ? Map.of() : JsonData.map(JsonData.object(data));
        } catch (InvalidNotificationException e) {
            e.errors().forEach(error -> errors.add(new FieldError("data", error.message())));
        } catch (UnfitDataException e) {
            errors.add(e.in("data"));
        }
        return Map.of();
    }

    /** {@code Summer sale 2026!} becomes {@code summer-sale-2026}. */
    static String keyOf(String name) {
        String key = name == null
                ? ""
                : name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return key.length() > 100 ? key.substring(0, 100) : key;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    List<FieldError> unreadable() {
        List<FieldError> errors = new ArrayList<>();
        campaign(errors);
        return errors;
    }

    public boolean isNew() {
        return storedKey == null;
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

    public String getTemplate() {
        return template;
    }

    public void setTemplate(String template) {
        this.template = template;
    }

    public String getSegment() {
        return segment;
    }

    public void setSegment(String segment) {
        this.segment = segment;
    }

    public String getTopic() {
        return topic;
    }

    public void setTopic(String topic) {
        this.topic = topic;
    }

    public String getStore() {
        return store;
    }

    public void setStore(String store) {
        this.store = store;
    }

    public boolean isTimed() {
        return timed;
    }

    public void setTimed(boolean timed) {
        this.timed = timed;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public LocalTime getTime() {
        return time;
    }

    public void setTime(LocalTime time) {
        this.time = time;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(String account) {
        this.account = account;
    }

    public String getInbound() {
        return inbound;
    }

    public void setInbound(String inbound) {
        this.inbound = inbound;
    }

    public String getReplyTo() {
        return replyTo;
    }

    public void setReplyTo(String replyTo) {
        this.replyTo = replyTo;
    }

    public String getData() {
        return data;
    }

    public void setData(String data) {
        this.data = data;
    }

    public boolean isApproval() {
        return approval;
    }

    public void setApproval(boolean approval) {
        this.approval = approval;
    }

    public String getPerMinute() {
        return perMinute;
    }

    public void setPerMinute(String perMinute) {
        this.perMinute = perMinute;
    }

    public String getPerDomain() {
        return perDomain;
    }

    public void setPerDomain(String perDomain) {
        this.perDomain = perDomain;
    }

    public boolean isHold() {
        return hold;
    }

    public void setHold(boolean hold) {
        this.hold = hold;
    }

    public boolean isTracking() {
        return tracking;
    }

    public void setTracking(boolean tracking) {
        this.tracking = tracking;
    }
}

package org.postcommit.web.admin.campaign;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.postcommit.api.FieldError;
import org.postcommit.api.InvalidNotificationException;
import org.postcommit.api.campaign.Campaign;
import org.postcommit.api.json.JsonData;
import org.postcommit.api.json.UnfitDataException;
import org.postcommit.web.admin.Typed;

/** A campaign as it is being written. */
public class CampaignEdit implements Serializable {

    private static final long serialVersionUID = 1;

    private final String storedKey;
    private final StartEdit start;
    private final SendingEdit sending;
    private String key;
    private String name;
    private String template;
    private String segment;
    private String topic;
    private String store = "0";
    private String data = "";
    private boolean approval;

    /** A new one. */
    CampaignEdit(String zone) {
        storedKey = null;
        start = new StartEdit(zone);
        sending = new SendingEdit();
    }

    CampaignEdit(Campaign campaign, String data) {
        storedKey = campaign.key();
        start = new StartEdit(campaign);
        sending = new SendingEdit(campaign);
        key = campaign.key();
        name = campaign.name();
        template = campaign.template();
        segment = campaign.segment();
        topic = campaign.topic();
        store = Integer.toString(campaign.store());
        this.data = data;
        approval = campaign.approval();
    }

    /** Adds what cannot be read to the errors. */
    Campaign campaign(List<FieldError> errors) {
        return new Campaign(
                isNew() && Typed.line(key) == null ? keyOf(name) : key,
                Typed.line(name) == null ? null : name,
                template,
                segment,
                Typed.line(topic),
                Objects.requireNonNullElse(WholeNumber.read("store", store, errors), 0),
                start.startAt(errors),
                start.getZone(),
                sending.getAccount(),
                sending.getInbound(),
                Typed.line(sending.getReplyTo()),
                null,
                data(errors),
                approval,
                sending.throttle(errors),
                sending.onAmbiguous(),
                sending.isTracking());
    }

    private Map<String, Object> data(List<FieldError> errors) {
        try {
            return Typed.line(data) == null ? Map.of() : JsonData.map(JsonData.object(data));
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

    List<FieldError> unreadable() {
        List<FieldError> errors = new ArrayList<>();
        campaign(errors);
        return errors;
    }

    public boolean isNew() {
        return storedKey == null;
    }

    public StartEdit getStart() {
        return start;
    }

    public SendingEdit getSending() {
        return sending;
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
}

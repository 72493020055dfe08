package org.postcommit.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.postcommit.api.FieldError;
import org.postcommit.api.campaign.Campaign;
import org.postcommit.api.json.JsonData;
import org.postcommit.api.json.UnfitDataException;
import org.postcommit.consent.TopicName;
import org.postcommit.message.EmailAddress;
import org.postcommit.message.KeyName;
import org.postcommit.message.ZoneName;
import org.postcommit.template.Recipients;

/** Finds everything that is wrong with a campaign. */
class CampaignCheck {

    private static final Pattern LINE = Pattern.compile("[^\\p{Cntrl}]*");
    private static final int MOST_DATA = 100_000;

    private final Predicate<String> templates;
    private final Predicate<String> segments;
    private final List<FieldError> errors = new ArrayList<>();

    /**
     * @param templates tells whether one of this key is published
     * @param segments tells whether there is one of this key
     */
    CampaignCheck(Predicate<String> templates, Predicate<String> segments) {
        this.templates = templates;
        this.segments = segments;
    }

    List<FieldError> errorsIn(Campaign campaign) {
        if (!KeyName.is(campaign.key())) {
            error("key", KeyName.CURE);
        }
        line("name", campaign.name(), 200);
        known("template", campaign.template(), templates, "that is published");
        known("segment", campaign.segment(), segments, "");
        if (blank(campaign.topic())) {
            error("topic", "is missing: say what the mail is about, only who has agreed to that gets it");
        } else if (!TopicName.is(campaign.topic())) {
            error("topic", TopicName.CURE);
        }
        if (campaign.store() < 0) {
            error("store", "has to be 0, for all stores, or the number of one");
        }
        zoneError(campaign.zone()).ifPresent(errors::add);
        if (campaign.replyTo() != null) {
            address("replyTo", campaign.replyTo());
        }
        line("type", campaign.type(), 100);
        data(campaign);
        positive("throttle.perMinute", campaign.throttle().perMinute());
        positive("throttle.perDomain", campaign.throttle().perDomain());
        return errors;
    }

    static Optional<FieldError> zoneError(String zone) {
        return ZoneName.is(zone)
                ? Optional.empty()
                : Optional.of(new FieldError("zone", "is no time zone; give one such as Europe/Berlin"));
    }

    private void known(String field, String key, Predicate<String> there, String how) {
        if (blank(key)) {
            error(field, "is missing");
        } else if (!there.test(key)) {
            error(field, ("is unknown: there is none called '" + key + "' " + how).strip());
        }
    }

    private void address(String field, String address) {
        try {
            EmailAddress.parse(address);
        } catch (IllegalArgumentException e) {
            error(field, e.getMessage());
        }
    }

    private void data(Campaign campaign) {
        campaign.data().keySet().stream()
                .filter(name -> Letters.OURS.contains(name) || Recipients.NAME.equals(name))
                .forEach(name -> error(
                        "data." + name, "is what every mail of a campaign has by itself; call it something else"));
        try {
            int length = JsonData.json(campaign.data()).toString().length();
            if (length > MOST_DATA) {
                error("data", "is " + length + " characters of JSON; at most " + MOST_DATA + " are allowed");
            }
        } catch (UnfitDataException e) {
            errors.add(e.in("data"));
        }
    }

    private void positive(String field, Integer number) {
        if (number != null && number < 1) {
            error(field, "has to be a whole number from 1; leave it out for no limit");
        }
    }

    private void line(String field, String text, int most) {
        if (text != null && (text.length() > most || !LINE.matcher(text).matches())) {
            error(field, "has to be one line of at most " + most + " characters");
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private void error(String field, String message) {
        errors.add(new FieldError(field, message));
    }
}

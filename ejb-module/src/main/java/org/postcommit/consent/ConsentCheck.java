package org.postcommit.consent;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.postcommit.api.FieldError;
import org.postcommit.api.consent.ConsentForm;
import org.postcommit.api.consent.ConsentState;
import org.postcommit.api.consent.InvalidConsentException;
import org.postcommit.message.EmailAddress;
import org.postcommit.message.LanguageTag;

/** Finds everything that is wrong with what is said about a consent, and puts in order what is not. */
class ConsentCheck {

    private static final String STANDARD_SOURCE = "operator";
    private static final int MAX_SOURCE = 100;
    private static final int MAX_EVIDENCE = 4_000;

    private final List<FieldError> errors = new ArrayList<>();
    private final ConsentForm form;

    ConsentCheck(ConsentForm given, Instant now) {
        form = new ConsentForm(
                address(given.address()),
                topic(given.topic()),
                store(given.store()),
                state(given),
                source(given.source()),
                evidence(given.evidence()),
                language(given.language()),
                at(given.at(), now));
    }

    List<FieldError> errors() {
        return errors;
    }

    /**
     * As it is stored.
     *
     * @throws InvalidConsentException naming everything that is wrong
     */
    ConsentForm form() {
        if (!errors.isEmpty()) {
            throw new InvalidConsentException(errors);
        }
        return form;
    }

    private String address(String given) {
        try {
            return EmailAddress.parse(given == null ? null : given.strip()).key();
        } catch (IllegalArgumentException e) {
            error("address", e.getMessage());
            return null;
        }
    }

    private String topic(String given) {
        if (given == null || given.isBlank()) {
            error("topic", "is missing; give one such as newsletter");
            return null;
        }
        String topic = given.strip();
        if (!topic.equals(Consents.EVERYTHING) && !TopicName.is(topic)) {
            error("topic", TopicName.CURE);
        }
        return Key.lower(topic);
    }

    private int store(int given) {
        if (given < 0) {
            error("store", "has to be 0 for all stores, or the number of one");
        }
        return given;
    }

    private ConsentState state(ConsentForm given) {
        ConsentState state = given.state() == null ? ConsentState.GRANTED : given.state();
        if (state != ConsentState.GRANTED && state != ConsentState.DENIED) {
            error("state", "has to be one of [GRANTED, DENIED]; what is PENDING comes from a request to confirm");
        }
        if (state == ConsentState.GRANTED
                && given.topic() != null
                && given.topic().strip().equals(Consents.EVERYTHING)) {
            error("topic", "stands for everything, to which one can only say no; name one");
        }
        return state;
    }

    private String source(String given) {
        String source = given == null || given.isBlank() ? STANDARD_SOURCE : given.strip();
        if (source.chars().anyMatch(Character::isISOControl)) {
            error("source", "contains a line break or another control character; put what is longer into evidence");
        }
        noLonger("source", source, MAX_SOURCE);
        return source;
    }

    private String evidence(String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        if (given.chars().anyMatch(c -> Character.isISOControl(c) && "\r\n\t".indexOf(c) < 0)) {
            error("evidence", "contains a control character; only line breaks and tabs are allowed");
        }
        noLonger("evidence", given, MAX_EVIDENCE);
        return given;
    }

    private String language(String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        if (!LanguageTag.is(given.strip())) {
            error("language", LanguageTag.CURE);
        }
        return given.strip();
    }

    private Instant at(Instant given, Instant now) {
        if (given == null) {
            return now.truncatedTo(ChronoUnit.MICROS);
        }
        if (given.isAfter(now)) {
            error("at", "is to come; give the time at which it was said, or leave it out");
            return now;
        }
        if (given.isBefore(Instant.EPOCH)) {
            error("at", "is too long ago; give the time at which it was said");
            return now;
        }
        return given.truncatedTo(ChronoUnit.MICROS);
    }

    private void noLonger(String field, String text, int max) {
        if (text.length() > max) {
            error(field, "has " + text.length() + " characters; at most " + max + " are allowed");
        }
    }

    private void error(String field, String message) {
        errors.add(new FieldError(field, message));
    }
}

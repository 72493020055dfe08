package org.postcommit.suppression;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.postcommit.api.FieldError;
import org.postcommit.api.InvalidSuppressionException;
import org.postcommit.api.admin.SuppressionForm;
import org.postcommit.message.EmailAddress;

/** Finds everything that is wrong with an entry, and puts in order what is not. */
class SuppressionCheck {

    private static final int MAX_REASON = 100;
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final List<FieldError> errors = new ArrayList<>();
    private final SuppressionForm form;

    SuppressionCheck(SuppressionForm given, Instant now) {
        form = new SuppressionForm(
                address(given.address()),
                reason(given.reason()),
                evidence(given.evidence()),
                end(given.expiresAt(), now));
    }

    List<FieldError> errors() {
        return errors;
    }

    /**
     * As it is stored.
     *
     * @throws InvalidSuppressionException naming everything that is wrong
     */
    SuppressionForm form() {
        if (!errors.isEmpty()) {
            throw new InvalidSuppressionException(errors);
        }
        return form;
    }

    /** The hash of an erased one may come back with the list it was exported in. */
    private String address(String given) {
        if (given != null && SuppressionList.isHash(given.strip())) {
            return given.strip();
        }
        try {
            return EmailAddress.parse(given == null ? null : given.strip()).key();
        } catch (IllegalArgumentException e) {
            error("address", e.getMessage());
            return null;
        }
    }

    private String reason(String given) {
        String reason = given == null || given.isBlank() ? SuppressionList.Reason.MANUAL.name() : given.strip();
        if (reason.chars().anyMatch(Character::isISOControl)) {
            error("reason", "contains a line break or another control character; put what is longer into evidence");
        }
        noLonger("reason", reason, MAX_REASON);
        return reason;
    }

    private String evidence(String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        if (given.chars().anyMatch(c -> Character.isISOControl(c) && "\r\n\t".indexOf(c) < 0)) {
            error("evidence", "contains a control character; only line breaks and tabs are allowed");
        }
        noLonger("evidence", given, SuppressionList.MAX_EVIDENCE);
        return given;
    }

    private Instant end(Instant given, Instant now) {
        if (given == null) {
            return null;
        }
        if (!given.isAfter(now)) {
            error("expiresAt", "is past; give a time to come, or leave it out so that it never expires");
        } else if (given.isAfter(NEVER)) {
            error("expiresAt", "is too far away; leave it out so that it never expires");
            return null;
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

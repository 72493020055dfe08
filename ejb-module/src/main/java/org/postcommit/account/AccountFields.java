package org.postcommit.account;

import java.util.ArrayList;
import java.util.List;
import org.postcommit.api.FieldError;
import org.postcommit.api.account.InvalidAccountException;
import org.postcommit.message.EmailAddress;

/** The fields of an account of either kind, and everything that is wrong with them. */
class AccountFields {

    private static final String KEY = "[a-z0-9][a-z0-9-]{0,39}";

    private final List<FieldError> errors = new ArrayList<>();

    AccountFields(String key) {
        if (!key.matches(KEY)) {
            String is = key.isEmpty() ? "is missing" : "is '" + key + "'";
            error("key", is + "; give lower-case letters, digits and hyphens, at most 40");
        }
    }

    String address(String field, String given) {
        try {
            return EmailAddress.parse(given == null ? null : given.strip()).toString();
        } catch (IllegalArgumentException e) {
            error(field, e.getMessage());
            return null;
        }
    }

    String text(String field, String given, int max) {
        if (given == null || given.isBlank()) {
            error(field, "is missing");
            return null;
        }
        String text = given.strip();
        if (!isLine(text, max)) {
            error(field, "has to be one line of at most " + max + " characters");
        }
        return text;
    }

    static boolean isLine(String text, int max) {
        return text.length() <= max && text.chars().noneMatch(Character::isISOControl);
    }

    int number(String field, int given, int max) {
        if (given < 1 || given > max) {
            error(field, "is " + given + "; give a number from 1 to " + max);
        }
        return given;
    }

    void error(String field, String message) {
        errors.add(new FieldError(field, message));
    }

    /**
     * @throws InvalidAccountException when anything is wrong, naming all of it
     */
    void orRefuse() {
        if (!errors.isEmpty()) {
            throw new InvalidAccountException(errors);
        }
    }
}

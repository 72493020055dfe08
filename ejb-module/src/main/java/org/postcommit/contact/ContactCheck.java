package org.postcommit.contact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postcommit.api.FieldError;
import org.postcommit.api.contact.AttributeValue;
import org.postcommit.api.contact.Contact;
import org.postcommit.api.contact.InvalidContactException;
import org.postcommit.api.json.JsonData;
import org.postcommit.message.EmailAddress;
import org.postcommit.message.LanguageTag;
import org.postcommit.message.ZoneName;

/** Finds everything that is wrong with a contact, and puts in order what is not. */
class ContactCheck {

    static final String NAME_CURE =
            "has to be a letter followed by letters, digits and _, at most 50, and none of address, name, language, zone";
    private static final int MAX_NAME = 255;

    private final List<FieldError> errors = new ArrayList<>();
    private final Contact contact;

    ContactCheck(Contact given) {
        contact = new Contact(
                address(given.address()),
                line("name", blankToNull(given.name()), MAX_NAME),
                language(blankToNull(given.language())),
                zone(blankToNull(given.zone())),
                attributes(given.attributes()));
    }

    List<FieldError> errors() {
        return errors;
    }

    /**
     * @throws InvalidContactException naming everything that is wrong
     */
    Contact contact() {
        if (!errors.isEmpty()) {
            throw new InvalidContactException(errors);
        }
        return contact;
    }

    private String address(String given) {
        try {
            EmailAddress.parse(given == null ? null : given.strip());
            return given.strip();
        } catch (IllegalArgumentException e) {
            error("address", e.getMessage());
            return given;
        }
    }

    private String language(String tag) {
        if (tag != null && !LanguageTag.is(tag)) {
            error("language", LanguageTag.CURE);
        }
        return tag;
    }

    private String zone(String zone) {
        if (zone != null && !ZoneName.is(zone)) {
            error("zone", ZoneName.CURE);
        }
        return zone;
    }

    private Map<String, Object> attributes(Map<String, Object> given) {
        if (given.size() > Contact.MAX_ATTRIBUTES) {
            error("attributes", "has " + given.size() + " entries; at most " + Contact.MAX_ATTRIBUTES + " are allowed");
        }
        Map<String, Object> tidy = new LinkedHashMap<>();
        JsonData.plain(given).forEach((name, value) -> {
            if (!ContactField.isAttribute(name)) {
                error("attributes." + name, NAME_CURE);
            } else if (value instanceof List || value instanceof Map) {
                error("attributes." + name, "has to be a string, a number, true or false");
            } else {
                tidy.put(name, attribute("attributes." + name, value));
            }
        });
        return tidy;
    }

    private Object attribute(String field, Object value) {
        if (value instanceof Number && !AttributeValue.isNumber(AttributeValue.text(value))) {
            error(field, "has more than 15 digits before or 6 after the point; give it as a string");
        }
        return value instanceof String text ? line(field, blankToNull(text), AttributeText.MAX_LENGTH) : value;
    }

    private String line(String field, String text, int max) {
        if (text != null && text.chars().anyMatch(Character::isISOControl)) {
            error(field, "contains a line break or another control character; remove it");
        } else if (text != null && text.length() > max) {
            error(field, "has " + text.length() + " characters; at most " + max + " are allowed");
        }
        return text;
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private void error(String field, String message) {
        errors.add(new FieldError(field, message));
    }
}

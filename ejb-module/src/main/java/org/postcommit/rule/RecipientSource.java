package org.postcommit.rule;

import java.util.Optional;
import org.postcommit.api.Addressee;
import org.postcommit.message.EmailAddress;

/**
 * Where a rule takes recipients from, as written in it.
 *
 * @param value id, group, field or address; {@code null} where the kind says it all
 */
record RecipientSource(Kind kind, String value) {

    /** A name of 255 characters and an address of 254 octets, with room. */
    private static final int MOST_CHARACTERS = 600;

    enum Kind {
        USER,
        GROUP,
        FIELD,
        ACTOR,
        SUBSCRIBERS,
        ADDRESS
    }

    /**
     * @throws IllegalArgumentException saying what is wrong, as a clause that follows the field's name
     */
    static RecipientSource parse(String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("is empty");
        }
        return switch (text) {
            case "actor" -> new RecipientSource(Kind.ACTOR, null);
            case "subscribers" -> new RecipientSource(Kind.SUBSCRIBERS, null);
            default -> prefixed(text).orElseGet(() -> literal(text));
        };
    }

    private static Optional<RecipientSource> prefixed(String text) {
        int colon = text.indexOf(':');
        Kind kind = switch (colon < 0 ? "" : text.substring(0, colon)) {
            case "user" -> Kind.USER;
            case "group" -> Kind.GROUP;
            case "field" -> Kind.FIELD;
            default -> null;
        };
        if (kind == null) {
            return Optional.empty();
        }
        String value = text.substring(colon + 1).strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException("names nothing behind the colon");
        }
        return Optional.of(new RecipientSource(kind, value));
    }

    private static RecipientSource literal(String text) {
        try {
            addressee(text);
            return new RecipientSource(Kind.ADDRESS, text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "is '" + text + "': give an address, user:id, group:name, field:name, actor or subscribers", e);
        }
    }

    /**
     * @throws IllegalArgumentException when it is no address
     */
    static Addressee addressee(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("has more than " + MOST_CHARACTERS + " characters");
        }
        String trimmed = text.strip();
        int open = trimmed.endsWith(">") ? trimmed.lastIndexOf('<') : -1;
        String address = open < 0
                ? trimmed
                : trimmed.substring(open + 1, trimmed.length() - 1).strip();
        String name = open < 0 ? "" : trimmed.substring(0, open).strip();
        EmailAddress.parse(address);
        return new Addressee(address, name.isEmpty() ? null : name, null);
    }
}

package org.postcommit.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.postcommit.api.FieldError;
import org.postcommit.api.directory.InvalidPersonException;
import org.postcommit.api.directory.Person;
import org.postcommit.message.EmailAddress;
import org.postcommit.message.LanguageTag;
import org.postcommit.message.ZoneName;

/** Finds everything that is wrong with a person, and puts in order what is not. */
class PersonCheck {

    private static final int MAX_ID = 200;
    private static final int MAX_NAME = 255;
    private static final int MAX_ADDRESSES = 20;
    private static final int MAX_GROUPS = 200;
    private static final int MAX_GROUP = 100;
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._@+:-]*");
    /** What the addresses of the REST door need for themselves. */
    private static final List<String> RESERVED = List.of("export", "import");

    private final List<FieldError> errors = new ArrayList<>();
    private final Person person;

    PersonCheck(Person given) {
        person = new Person(
                id(given.id()),
                line("name", blankToNull(given.name()), MAX_NAME),
                addresses(given.addresses()),
                language(blankToNull(given.language())),
                zone(blankToNull(given.zone())),
                groups(given.groups()));
    }

    /** How ids and groups are looked for. */
    static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    List<FieldError> errors() {
        return errors;
    }

    /**
     * As it is stored: id in lower case, nothing twice, groups by name.
     *
     * @throws InvalidPersonException naming everything that is wrong
     */
    Person person() {
        if (!errors.isEmpty()) {
            throw new InvalidPersonException(errors);
        }
        return person;
    }

    private String id(String given) {
        if (given == null || given.isBlank()) {
            error("id", "is missing; give what rules call the person, for example a login name");
            return "";
        }
        String id = key(given);
        if (!ID.matcher(id).matches()) {
            error("id", "has to be letters, digits and . _ @ + : - only, and begin with a letter or digit");
        } else if (RESERVED.contains(id)) {
            error("id", "is a word that the addresses of the API need; choose another");
        }
        return line("id", id, MAX_ID);
    }

    private List<String> addresses(List<String> given) {
        if (given.isEmpty()) {
            error("addresses", "is empty; give at least one address such as ada@example.org");
        }
        atMost("addresses", given, MAX_ADDRESSES);
        Map<String, String> byKey = new LinkedHashMap<>();
        for (int i = 0; i < given.size(); i++) {
            String field = "addresses[" + i + "]";
            String address = given.get(i).strip();
            try {
                byKey.putIfAbsent(EmailAddress.parse(address).key(), address);
                noSeparator(field, address);
            } catch (IllegalArgumentException e) {
                error(field, e.getMessage());
            }
        }
        return List.copyOf(byKey.values());
    }

    private List<String> groups(List<String> given) {
        atMost("groups", given, MAX_GROUPS);
        Map<String, String> byKey = new TreeMap<>();
        for (int i = 0; i < given.size(); i++) {
            String field = "groups[" + i + "]";
            String group = given.get(i).strip();
            if (group.isEmpty()) {
                error(field, "is empty; leave it out or give a name");
            }
            noSeparator(field, line(field, group, MAX_GROUP));
            line(field, key(group), MAX_GROUP);
            byKey.putIfAbsent(key(group), group);
        }
        return List.copyOf(byKey.values());
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

    private String line(String field, String text, int max) {
        if (text != null && text.chars().anyMatch(Character::isISOControl)) {
            error(field, "contains a line break or another control character; remove it");
        } else if (text != null && text.length() > max) {
            error(field, "has " + text.length() + " characters; at most " + max + " are allowed");
        }
        return text;
    }

    private void noSeparator(String field, String text) {
        if (text.indexOf(PeopleCsv.SEPARATOR) >= 0) {
            error(field, "contains a semicolon, which separates one from the next in CSV; remove it");
        }
    }

    private void atMost(String field, Collection<String> given, int max) {
        if (given.size() > max) {
            error(field, "has " + given.size() + " entries; at most " + max + " are allowed");
        }
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private void error(String field, String message) {
        if (errors.stream().noneMatch(error -> error.field().equals(field))) {
            errors.add(new FieldError(field, message));
        }
    }
}

package org.postcommit.contact;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What every contact has; everything else is an attribute. */
enum ContactField {
    ADDRESS("c.address_key"),
    NAME("lower(c.name)"),
    LANGUAGE("lower(c.language)"),
    ZONE("lower(c.zone)");

    private static final Pattern ATTRIBUTE = Pattern.compile("\\p{L}[\\p{L}\\p{N}_]{0,49}");

    private final String column;

    ContactField(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }

    static Optional<ContactField> of(String name) {
        return Arrays.stream(values())
                .filter(field -> field.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    /** Whether an attribute can be called so. */
    static boolean isAttribute(String name) {
        return ATTRIBUTE.matcher(name).matches()
                && of(name.toLowerCase(Locale.ROOT)).isEmpty();
    }
}

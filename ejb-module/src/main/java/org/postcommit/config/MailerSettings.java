package org.postcommit.config;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which mailer takes which mail, and what the mailers need.
 *
 * @param standard for types that none of {@code byType} names
 * @param byType the first that matches counts
 * @param maildir where the mailer {@code maildir} delivers
 * @param jars directory of jars with mailers of others; need not exist
 */
public record MailerSettings(String standard, List<ByType> byType, Path maildir, Path jars) {

    private static final String NAME = "[a-z][a-z0-9-]{0,49}";

    /**
     * One entry of {@code POSTCOMMIT_MAILERS}.
     *
     * @param type a type of notification, or its beginning followed by {@code *}
     */
    public record ByType(String type, String mailer) {

        boolean isFor(String wanted) {
            return type.endsWith("*") ? wanted.startsWith(type.substring(0, type.length() - 1)) : wanted.equals(type);
        }
    }

    public MailerSettings {
        byType = List.copyOf(byType);
    }

    static String name(String text) {
        if (!isName(text)) {
            throw new IllegalArgumentException("POSTCOMMIT_MAILER is '" + text
                    + "': give the name of a mailer, for example smtp, maildir or log.");
        }
        return text;
    }

    /** Lower-case letters, digits and hyphens, at most 50. */
    public static boolean isName(String name) {
        return name != null && name.matches(NAME);
    }

    /** The mailer of notifications that name none. */
    public String forType(String type) {
        return byType.stream()
                .filter(entry -> entry.isFor(type))
                .map(ByType::mailer)
                .findFirst()
                .orElse(standard);
    }

    /** Every mailer named here, whether there is one of that name or not. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>(Set.of(standard));
        byType.forEach(entry -> names.add(entry.mailer()));
        return names;
    }

    /** Reads {@code newsletter=maildir,report.*=log}. */
    static List<ByType> parse(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .map(MailerSettings::entry)
                .toList();
    }

    private static ByType entry(String text) {
        String[] parts = text.split("=", -1);
        if (parts.length != 2 || !parts[0].strip().matches("[^*]+\\*?|\\*") || !isName(parts[1].strip())) {
            throw new IllegalArgumentException("POSTCOMMIT_MAILERS has '" + text
                    + "': write type=mailer, several joined by commas; a type may end with *, for example"
                    + " newsletter=maildir,report.*=log.");
        }
        return new ByType(parts[0].strip(), parts[1].strip());
    }
}

package org.postcommit.contact;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets queries through that only ask. It keeps people from mistakes; what keeps them from harm is the data source's own
 * user, who should be allowed to read what is needed and nothing else.
 */
final class QueryGuard {

    static final int MAX_LENGTH = 20_000;

    /** Texts and quoted names may hold anything. Possessive: what is long is not to fill the stack. */
    private static final Pattern QUOTED = Pattern.compile("'(?:[^']++|'')*+'|\"(?:[^\"]++|\"\")*+\"|`[^`]*+`");

    private static final Pattern BEGINNING = Pattern.compile("\\s*\\(*\\s*(select|with)\\b.*", Pattern.DOTALL);
    private static final Pattern CHANGE = Pattern.compile(
            "\\b(insert|update|delete|merge|upsert|truncate|create|alter|drop|grant|revoke|call|exec|execute|into|lock"
                    + "|begin|commit|rollback|set|copy|do)\\b");

    private QueryGuard() {}

    /** What is wrong with it; empty when it may be asked. */
    static Optional<String> fault(String query) {
        if (query == null || query.isBlank()) {
            return Optional.of("is missing; give a select with a column address");
        }
        if (query.length() > MAX_LENGTH) {
            return Optional.of("has " + query.length() + " characters; at most " + MAX_LENGTH + " are allowed");
        }
        if (query.indexOf('\0') >= 0) {
            return Optional.of("contains a character that no query has; remove it");
        }
        return faultOf(QUOTED.matcher(query).replaceAll("''").toLowerCase(Locale.ROOT));
    }

    private static Optional<String> faultOf(String bare) {
        if (bare.indexOf(';') >= 0) {
            return Optional.of("contains a semicolon; give one statement without one");
        }
        if (bare.contains("--") || bare.contains("/*")) {
            return Optional.of("contains a comment; remove it");
        }
        if (!BEGINNING.matcher(bare).matches()) {
            return Optional.of("has to begin with select or with");
        }
        Matcher change = CHANGE.matcher(bare);
        if (change.find()) {
            return Optional.of("contains the word " + change.group()
                    + ", which could change something; put it between quotes if it is a name");
        }
        return bare.replace("''", "").matches("(?s).*['\"`].*") || !isBalanced(bare)
                ? Optional.of("has a quote or a bracket without its partner")
                : Optional.empty();
    }

    /** Or it would end before what it is wrapped into. */
    private static boolean isBalanced(String bare) {
        int open = 0;
        for (int i = 0; i < bare.length() && open >= 0; i++) {
            open += bare.charAt(i) == '(' ? 1 : bare.charAt(i) == ')' ? -1 : 0;
        }
        return open == 0;
    }
}

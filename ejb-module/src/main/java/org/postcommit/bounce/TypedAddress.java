package org.postcommit.bounce;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An address as reports write it: {@code rfc822; ada@example.org}, {@code utf-8; gr\\x{FC}n@…} (RFC 3464 §2.3.1, RFC 6533 §3). */
final class TypedAddress {

    private static final int MOST = 320;
    private static final Pattern ESCAPED = Pattern.compile("\\\\x\\{([0-9A-Fa-f]{2,6})\\}");
    private static final Pattern IN_BRACKETS = Pattern.compile("<([^<>\\s]{1,64}@[^<>\\s@]{1,255})>");
    private static final Pattern BARE = Pattern.compile("(?<![^\\s<>()\\[\\],;:\"])"
            + "[^\\s<>()\\[\\],;:\"]{1,64}@[^\\s<>()\\[\\],;:\"@]{1,255}(?![^\\s<>()\\[\\],;:\"])");

    private TypedAddress() {}

    /** Empty when there is no address in it. */
    static Optional<String> of(String field) {
        int semicolon = field.indexOf(';');
        String type = semicolon < 0 ? "" : field.substring(0, semicolon).strip().toLowerCase(Locale.ROOT);
        String rest = semicolon < 0 ? field : field.substring(semicolon + 1);
        return in(type.equals("utf-8") ? unescaped(rest) : rest);
    }

    /** The first address in a text. */
    static Optional<String> in(String text) {
        Matcher bracketed = IN_BRACKETS.matcher(text);
        if (bracketed.find()) {
            return sized(bracketed.group(1));
        }
        Matcher bare = BARE.matcher(text);
        return bare.find() ? sized(bare.group().replaceAll("[.'`]+$", "")) : Optional.empty();
    }

    private static Optional<String> sized(String address) {
        return address.length() > MOST || address.chars().anyMatch(Character::isISOControl)
                ? Optional.empty()
                : Optional.of(address);
    }

    private static String unescaped(String text) {
        return ESCAPED.matcher(text).replaceAll(found -> {
            int point = Integer.parseInt(found.group(1), 16);
            return Matcher.quoteReplacement(Character.isValidCodePoint(point) ? Character.toString(point) : "?");
        });
    }
}

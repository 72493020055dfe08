package org.postcommit.message;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An addr-spec, checked strictly (RFC 5321 §4.1.2, RFC 5322 §3.4.1, RFC 6531 §3.3): dot-atom or quoted local part, host
 * name as domain. Comments, address literals and obsolete forms are refused.
 *
 * @param localPart what stands before the {@code @}
 * @param domain host name in ASCII (RFC 5890)
 */
public record EmailAddress(String localPart, String domain) {

    private static final int MAX_LOCAL = 64;
    private static final int MAX_ADDRESS = 254;
    private static final String ATEXT = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\-\\x{80}-\\x{10FFFF}]+";
    private static final Pattern DOT_ATOM = Pattern.compile(ATEXT + "(?:\\." + ATEXT + ")*");
    private static final Pattern QUOTED = Pattern.compile("\"(?:[ !#-\\[\\]-~\\x{80}-\\x{10FFFF}]|\\\\[ -~])*\"");
    private static final Pattern LABELS = Pattern.compile(
            "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*");

    /** Java's IDN would lead to another domain: faß.example and fass.example can belong to different people. */
    private static final Pattern DEVIATION = Pattern.compile("[\\u00df\\u1e9e\\u03c2\\u200c\\u200d]");

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /**
     * @throws IllegalArgumentException saying what is wrong
     */
    public static EmailAddress parse(String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("is missing; give an address such as ada@example.org");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("contains a line break or another control character; remove it");
        }
        int at = text.lastIndexOf('@');
        if (at < 1 || at == text.length() - 1) {
            throw new IllegalArgumentException(
                    "is no address; give one such as ada@example.org, without name or brackets");
        }
        var address = new EmailAddress(local(text.substring(0, at)), ascii(text.substring(at + 1)));
        if (octets(address.toString()) > MAX_ADDRESS) {
            throw new IllegalArgumentException("is longer than " + MAX_ADDRESS + " octets");
        }
        return address;
    }

    private static String local(String text) {
        if (!DOT_ATOM.matcher(text).matches() && !QUOTED.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "has characters before the @ that are not allowed there (RFC 5322); check for spaces and stray dots");
        }
        if (octets(text) > MAX_LOCAL) {
            throw new IllegalArgumentException("has more than " + MAX_LOCAL + " octets before the @");
        }
        return text;
    }

    private static String ascii(String text) {
        if (DEVIATION.matcher(text).find()) {
            throw new IllegalArgumentException("has a domain with a character that was written in another way before"
                    + " (RFC 5894 §7.2); write the domain in ASCII, as xn--…");
        }
        try {
            String domain = IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES);
            if (LABELS.matcher(domain).matches()) {
                return domain;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("has a domain that is no host name: " + e.getMessage(), e);
        }
        throw new IllegalArgumentException("has a domain that is no host name (RFC 5321)");
    }

    /** How it is looked up: nobody minds the case. */
    public String key() {
        return toString().toLowerCase(Locale.ROOT);
    }

    /** The key of what somebody typed; what is no address has one too, under which nobody is found. */
    public static String keyOf(String text) {
        try {
            return parse(text.strip()).key();
        } catch (IllegalArgumentException e) {
            return Texts.sought(CONTROL.matcher(text.strip()).replaceAll("\uFFFD"));
        }
    }

    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    @Override
    public String toString() {
        return localPart + "@" + domain;
    }
}

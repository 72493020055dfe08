package org.postcommit.bounce;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** Takes transfer encodings off (RFC 2045 §6); what is damaged is read as far as it goes. */
final class TransferEncoding {

    private static final int GROUP = 4;

    private TransferEncoding() {}

    /** @param body one character per byte, as is what is returned */
    static String decoded(String body, String encoding) {
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "base64" -> base64(body);
            case "quoted-printable" -> quotedPrintable(body);
            default -> body;
        };
    }

    private static String base64(String body) {
        String digits = body.replaceAll("[^A-Za-z0-9+/]", "");
        String whole = digits.substring(0, digits.length() - digits.length() % GROUP);
        String rest = digits.substring(whole.length());
        byte[] bytes = Base64.getDecoder().decode(whole + (rest.length() > 1 ? rest : ""));
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String quotedPrintable(String body) {
        String joined = body.replaceAll("(?<![ \\t])[ \\t]*+=[ \\t]*+\\r?\\n", "");
        var text = new StringBuilder(joined.length());
        for (int i = 0; i < joined.length(); i++) {
            int octet = joined.charAt(i) == '=' ? octet(joined, i + 1) : -1;
            text.append(octet < 0 ? joined.charAt(i) : (char) octet);
            i += octet < 0 ? 0 : 2;
        }
        return text.toString();
    }

    private static int octet(String text, int at) {
        if (at + 2 > text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(at), 16);
        int low = Character.digit(text.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }
}

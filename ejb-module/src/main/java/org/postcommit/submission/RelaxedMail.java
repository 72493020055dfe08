package org.postcommit.submission;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A finished mail, with CRLF line ends, as DKIM's relaxed canonicalization sees it (RFC 6376 §3.4.2, §3.4.4). */
class RelaxedMail {

    private static final String END_OF_HEADER = "\r\n\r\n";

    private final byte[] mail;
    private final String header;

    RelaxedMail(byte[] mail) {
        this.mail = mail;
        this.header = header(mail);
    }

    /** Up to the empty line, or all of it; an octet is a character, whatever it means. */
    private static String header(byte[] mail) {
        for (int i = 3; i < mail.length; i++) {
            if (mail[i] == '\n' && mail[i - 1] == '\r' && mail[i - 2] == '\n' && mail[i - 3] == '\r') {
                return new String(mail, 0, i - 3, StandardCharsets.ISO_8859_1);
            }
        }
        return new String(mail, StandardCharsets.ISO_8859_1);
    }

    /** Canonical header fields with their line ends, by name in lower case; of several the last. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : header.split("\r\n(?![ \t])")) {
            String canonical = field(field);
            fields.put(canonical.substring(0, canonical.indexOf(':')), canonical + "\r\n");
        }
        return fields;
    }

    /** One header field, without its line end. */
    static String field(String field) {
        int colon = field.indexOf(':');
        return field.substring(0, colon).replaceAll("[ \t]+", "").toLowerCase(Locale.ROOT)
                + ":"
                + field.substring(colon + 1)
                        .replace("\r\n", "")
                        .replaceAll("[ \t]+", " ")
                        .replaceAll("^ | $", "");
    }

    /** No blanks at line ends, one where there were several, no empty lines at the end. */
    byte[] body() {
        byte[] body = new byte[mail.length];
        int length = 0;
        int lineEnds = 0;
        boolean blank = false;
        for (int i = header.length() + END_OF_HEADER.length(); i < mail.length; i++) {
            if (mail[i] == '\r' && i + 1 < mail.length && mail[i + 1] == '\n') {
                lineEnds++;
                blank = false;
                i++;
            } else if (mail[i] == ' ' || mail[i] == '\t') {
                blank = true;
            } else {
                length = end(lineEnds, body, length);
                lineEnds = 0;
                if (blank) {
                    body[length++] = ' ';
                    blank = false;
                }
                body[length++] = mail[i];
            }
        }
        return Arrays.copyOf(body, end(length > 0 ? 1 : 0, body, length));
    }

    private static int end(int lines, byte[] body, int length) {
        int end = length;
        for (int i = 0; i < lines; i++) {
            body[end++] = '\r';
            body[end++] = '\n';
        }
        return end;
    }
}

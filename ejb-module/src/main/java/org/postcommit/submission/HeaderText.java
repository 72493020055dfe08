package org.postcommit.submission;

import jakarta.mail.internet.MimeUtility;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** Text in a header field, such that every reader gets back exactly what was meant (RFC 5322 §2.2.3, RFC 2047). */
class HeaderText {

    private static final Pattern PROSE = Pattern.compile("(?i)subject|comments|x-.*");
    private static final Pattern ASCII = Pattern.compile("(?!.*=\\?)[ -~]*");

    /** Single spaces between words that fit on a line: what folding and unfolding leaves as it is. */
    private static final Pattern FOLDABLE = Pattern.compile("[!-~]{1,900}+(?: [!-~]{1,900}+)*+");

    /** So many make a word that fits beside {@code Subject:} on a line of 76 characters. */
    private static final int OCTETS = 39;

    private HeaderText() {}

    /** The value of a field; only prose may be mistaken for encoded words. */
    static String of(String header, String text) {
        boolean prose = PROSE.matcher(header).matches();
        String value = prose ? text : text.strip().replaceAll("\\s+", " ");
        boolean plain = FOLDABLE.matcher(value).matches() && (!prose || isPlain(value));
        return MimeUtility.fold(header.length() + 2, plain ? value : words(value));
    }

    /** Whether it may stand in a quoted string. */
    static boolean isPlain(String text) {
        return ASCII.matcher(text).matches();
    }

    /** Encoded words with spaces between them, which are not part of the text. */
    static String words(String text) {
        var words = new StringJoiner(" ");
        int start = 0;
        int octets = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int more = utf8(Character.toString(text.codePointAt(i))).length;
            if (octets + more > OCTETS) {
                words.add(word(text.substring(start, i)));
                start = i;
                octets = 0;
            }
            octets += more;
        }
        return words.add(word(text.substring(start))).toString();
    }

    private static String word(String text) {
        return text.isEmpty() ? "" : "=?UTF-8?B?" + Base64.getEncoder().encodeToString(utf8(text)) + "?=";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

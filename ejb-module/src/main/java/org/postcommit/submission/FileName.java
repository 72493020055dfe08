package org.postcommit.submission;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The name of a file as a parameter of a header field, in pieces on lines of their own (RFC 2231). Jakarta Mail would
 * write one line of up to 2,000 characters.
 */
record FileName(String name) {

    private static final Pattern PLAIN = Pattern.compile("[ !#-\\[\\]-~]{1,60}");
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._";
    private static final int PIECE = 50;

    /** To be appended to the field's value. */
    String as(String parameter) {
        if (PLAIN.matcher(name).matches()) {
            return ";\r\n " + parameter + "=\"" + name + "\"";
        }
        List<String> pieces = pieces();
        if (pieces.size() == 1) {
            return ";\r\n " + parameter + "*=" + pieces.get(0);
        }
        var value = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            value.append(";\r\n ")
                    .append(parameter)
                    .append('*')
                    .append(i)
                    .append("*=")
                    .append(pieces.get(i));
        }
        return value.toString();
    }

    /** Never cut within a character, for those who decode each piece by itself. */
    private List<String> pieces() {
        List<String> pieces = new ArrayList<>();
        var piece = new StringBuilder("UTF-8''");
        for (int codePoint : name.codePoints().toArray()) {
            if (piece.length() > PIECE) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            for (byte octet : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
                piece.append(UNRESERVED.indexOf(octet) < 0 ? String.format("%%%02X", octet) : (char) octet);
            }
        }
        pieces.add(piece.toString());
        return pieces;
    }
}

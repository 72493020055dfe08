package org.postcommit.contact;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/** Values of attributes as texts, and back. */
final class AttributeText {

    static final int MAX_LENGTH = 500;

    /** As many digits as the column has. */
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,14})(\\.\\d{1,6})?");

    private AttributeText() {}

    /** What the value is besides its text. */
    static String kind(Object value) {
        return value instanceof Boolean ? "FLAG" : value instanceof Number ? "NUMBER" : "TEXT";
    }

    static String of(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /** The value that {@link #kind} and {@link #of} were made of. */
    static Object value(String kind, String text) {
        return switch (kind) {
            case "FLAG" -> Boolean.valueOf(text);
            case "NUMBER" -> text.indexOf('.') < 0 ? (Object) Long.valueOf(text) : new BigDecimal(text);
            default -> text;
        };
    }

    /** How texts are compared: nobody minds the case. */
    static String key(Object value) {
        String key = of(value).toLowerCase(Locale.ROOT);
        return key.length() > MAX_LENGTH ? key.substring(0, MAX_LENGTH) : key;
    }

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** To compare it as a number; {@code null} when it is none. */
    static BigDecimal number(String text) {
        return isNumber(text) ? new BigDecimal(text) : null;
    }

    /** What a cell means: leading zeros and signs make a text, so that post codes and telephone numbers stay as they are. */
    static Object ofCell(String cell) {
        if (cell.equals("true") || cell.equals("false")) {
            return Boolean.valueOf(cell);
        }
        return value(isNumber(cell) && !cell.startsWith("-0") ? "NUMBER" : "TEXT", cell);
    }
}

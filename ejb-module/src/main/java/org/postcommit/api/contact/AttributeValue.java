package org.postcommit.api.contact;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** What a text that stands for the value of an attribute means: in a cell of a list, or in a field of a page. */
public final class AttributeValue {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,14})(\\.\\d{1,6})?");

    private AttributeValue() {}

    /**
     * {@code true} and {@code false} are flags; digits, with a minus in front and six behind the point at most, a number;
     * leading zeros and a plus make a text, so that post codes and telephone numbers stay as they are.
     */
    public static Object of(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        if (!isNumber(text) || text.startsWith("-0") && !text.contains(".")) {
            return text;
        }
        return text.indexOf('.') < 0 ? (Object) Long.valueOf(text) : new BigDecimal(text);
    }

    /** Whether the text is a number as an attribute can have it. */
    public static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** The text that stands for a value. */
    public static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}

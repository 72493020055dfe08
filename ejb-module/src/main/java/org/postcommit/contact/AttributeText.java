package org.postcommit.contact;

import java.math.BigDecimal;
import java.util.Locale;
import org.postcommit.api.contact.AttributeValue;

/** Values of attributes as the columns have them, and back. */
final class AttributeText {

    static final int MAX_LENGTH = 500;

    private AttributeText() {}

    /** What the value is besides its text. */
    static String kind(Object value) {
        return value instanceof Boolean ? "FLAG" : value instanceof Number ? "NUMBER" : "TEXT";
    }

    /** The value that {@link #kind} and {@link AttributeValue#text} were made of. */
    static Object value(String kind, String text) {
        return kind.equals("TEXT") ? text : AttributeValue.of(text);
    }

    /** How texts are compared: nobody minds the case. */
    static String key(Object value) {
        String key = AttributeValue.text(value).toLowerCase(Locale.ROOT);
        return key.length() > MAX_LENGTH ? key.substring(0, MAX_LENGTH) : key;
    }

    /** To compare it as a number; {@code null} when it is none. */
    static BigDecimal number(String text) {
        return AttributeValue.isNumber(text) ? new BigDecimal(text) : null;
    }
}

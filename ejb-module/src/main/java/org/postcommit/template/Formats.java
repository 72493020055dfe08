package org.postcommit.template;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Numbers, money, dates and times as their reader writes them. */
final class Formats {

    private static final int MOST_DIGITS = 100;
    private static final int MOST_FRACTION = 20;
    private static final int MOST_TIME = 64;

    private Formats() {}

    /**
     * {@code date}, {@code time} and {@code datetime} with short, medium, long or full; {@code number} and
     * {@code percent} with the digits after the point; {@code money} with the ISO 4217 code of the currency.
     */
    static Map<String, LocalFilter> filters() {
        Map<String, LocalFilter> filters = new TreeMap<>();
        filters.put("date", new LocalFilter("style", Formats::date));
        filters.put("time", new LocalFilter("style", Formats::time));
        filters.put("datetime", new LocalFilter("style", Formats::dateTime));
        filters.put("number", new LocalFilter("digits", Formats::number));
        filters.put("percent", new LocalFilter("digits", Formats::percent));
        filters.put("money", new LocalFilter("currency", Formats::money));
        return filters;
    }

    private static String date(Object value, Object style, Locality reader) {
        String text = value.toString();
        var format = DateTimeFormatter.ofLocalizedDate(style(style)).withLocale(reader.locale());
        try {
            return format.format(text.length() == 10 ? LocalDate.parse(text) : moment(text, reader));
        } catch (DateTimeException e) {
            throw noTime(text, e);
        }
    }

    private static String time(Object value, Object style, Locality reader) {
        return atTime(DateTimeFormatter.ofLocalizedTime(shortOr(style)), value, reader);
    }

    private static String dateTime(Object value, Object style, Locality reader) {
        return atTime(DateTimeFormatter.ofLocalizedDateTime(style(style), FormatStyle.SHORT), value, reader);
    }

    private static String atTime(DateTimeFormatter format, Object value, Locality reader) {
        try {
            return format.withLocale(reader.locale()).format(moment(value.toString(), reader));
        } catch (DateTimeException e) {
            throw noTime(value.toString(), e);
        }
    }

    /** Without an offset it is meant where the reader is. */
    private static ZonedDateTime moment(String text, Locality reader) {
        if (text.length() > MOST_TIME) {
            throw new DateTimeException("too long");
        }
        if (text.endsWith("Z")) {
            return Instant.parse(text).atZone(reader.zone());
        }
        boolean offset = text.matches(".*[+-]\\d\\d(:?\\d\\d)?(\\[.*])?");
        return offset && text.length() > 16
                ? OffsetDateTime.parse(text.replaceAll("\\[.*", "")).atZoneSameInstant(reader.zone())
                : LocalDateTime.parse(text).atZone(reader.zone());
    }

    private static IllegalArgumentException noTime(String text, DateTimeException cause) {
        return new IllegalArgumentException(
                "'" + text + "' is no date or time; write it like 2026-12-01 or 2026-12-01T08:00:00Z.", cause);
    }

    private static FormatStyle style(Object name) {
        return name == null ? FormatStyle.MEDIUM : styleNamed(name);
    }

    private static FormatStyle shortOr(Object name) {
        return name == null ? FormatStyle.SHORT : styleNamed(name);
    }

    private static FormatStyle styleNamed(Object name) {
        try {
            return FormatStyle.valueOf(name.toString().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + name + "' is no style; take short, medium, long or full.", e);
        }
    }

    private static String number(Object value, Object digits, Locality reader) {
        return digits(NumberFormat.getNumberInstance(reader.locale()), digits).format(decimal(value));
    }

    private static String percent(Object value, Object digits, Locality reader) {
        return digits(NumberFormat.getPercentInstance(reader.locale()), digits).format(decimal(value));
    }

    private static NumberFormat digits(NumberFormat format, Object digits) {
        if (digits instanceof Number count && count.longValue() >= 0 && count.longValue() <= MOST_FRACTION) {
            format.setMinimumFractionDigits(count.intValue());
            format.setMaximumFractionDigits(count.intValue());
        } else if (digits != null) {
            throw new IllegalArgumentException(
                    "'" + digits + "' is no number of digits from 0 to " + MOST_FRACTION + ".");
        }
        return format;
    }

    private static String money(Object value, Object currency, Locality reader) {
        try {
            Currency unit = Currency.getInstance(String.valueOf(currency));
            NumberFormat format = NumberFormat.getCurrencyInstance(reader.locale());
            format.setCurrency(unit);
            format.setMinimumFractionDigits(unit.getDefaultFractionDigits());
            format.setMaximumFractionDigits(unit.getDefaultFractionDigits());
            return format.format(decimal(value));
        } catch (NumberFormatException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'" + currency + "' is no currency; write money(\"EUR\") or another code of ISO 4217.", e);
        }
    }

    /** Written out it has to stay a number that people read. */
    private static BigDecimal decimal(Object value) {
        try {
            var number = new BigDecimal(value.toString());
            if (Math.abs((long) number.precision() - number.scale()) > MOST_DIGITS || number.scale() > MOST_DIGITS) {
                throw new NumberFormatException("too many digits");
            }
            return number;
        } catch (NumberFormatException e) {
            throw (NumberFormatException)
                    new NumberFormatException("'" + value + "' is no number of at most " + MOST_DIGITS + " digits.")
                            .initCause(e);
        }
    }
}

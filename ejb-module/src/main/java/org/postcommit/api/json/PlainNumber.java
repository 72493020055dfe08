package org.postcommit.api.json;

import java.math.BigDecimal;

/** A number as {@code Long} when it is whole and fits, else as {@code BigDecimal}. */
final class PlainNumber {

    /** Every {@code double} fits; a billion digits written out would not. */
    private static final int MAX_DIGITS = 400;

    private PlainNumber() {}

    /**
     * @throws ArithmeticException saying what is wrong with it
     */
    static Number of(Number number) {
        if (number instanceof Long || number instanceof Integer || number instanceof Short || number instanceof Byte) {
            return number.longValue();
        }
        BigDecimal exact = number instanceof BigDecimal decimal ? decimal : decimal(number);
        if (Math.max(exact.precision(), Math.abs((long) exact.scale())) > MAX_DIGITS) {
            throw new ArithmeticException("is a number of more than " + MAX_DIGITS + " digits; use a string");
        }
        return exact.scale() <= 0 && exact.toBigInteger().bitLength() < Long.SIZE ? (Number) exact.longValue() : exact;
    }

    private static BigDecimal decimal(Number number) {
        try {
            return new BigDecimal(number.toString());
        } catch (NumberFormatException e) {
            throw new ArithmeticException("is " + number + ", which is no number in JSON");
        }
    }
}

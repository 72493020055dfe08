package org.postcommit.api.contact;

import java.util.Arrays;
import java.util.Optional;

/** How a field of a contact is compared, with the name it has in JSON. Text is compared without regard to case. */
public enum Operator {
    IS("is"),
    /** True as well where the field is not set. */
    IS_NOT("isNot"),
    CONTAINS("contains"),
    STARTS_WITH("startsWith"),
    /** Any of several values. */
    IN("in"),
    /** As numbers when the value is one, else as text, in which order ISO dates are. */
    GREATER("greater"),
    LESS("less"),
    /** Takes no value. */
    IS_SET("isSet"),
    /** Takes no value. */
    IS_NOT_SET("isNotSet");

    private final String word;

    Operator(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** Whether it has nothing to compare with. */
    public boolean isAlone() {
        return this == IS_SET || this == IS_NOT_SET;
    }

    public static Optional<Operator> of(String word) {
        return Arrays.stream(values())
                .filter(operator -> operator.word.equals(word))
                .findFirst();
    }
}

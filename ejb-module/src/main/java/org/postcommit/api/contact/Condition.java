package org.postcommit.api.contact;

import java.io.Serializable;
import java.util.List;

/** What the contacts of a segment have in common. */
public sealed interface Condition extends Serializable {

    /** Everybody. */
    Condition EVERYBODY = new Group(true, List.of());

    /**
     * Several conditions. At most {@value #MAX_DEPTH} levels and {@value #MAX_TESTS} tests altogether.
     *
     * @param all whether all of them have to hold, or any; of none all hold
     */
    record Group(boolean all, List<Condition> parts) implements Condition {

        public static final int MAX_DEPTH = 5;
        public static final int MAX_TESTS = 100;

        public Group {
            parts = List.copyOf(parts);
        }
    }

    /**
     * One comparison.
     *
     * @param field address, name, language, zone, or an attribute
     * @param operator may be {@code null} as long as nobody has chosen it; such a test is refused
     * @param values {@code String}, {@code Number} or {@code Boolean}; one, but any number with {@link Operator#IN} and none
     *     where the operator stands alone
     */
    record Test(String field, Operator operator, List<Object> values) implements Condition {

        public Test {
            values = List.copyOf(values);
        }
    }
}

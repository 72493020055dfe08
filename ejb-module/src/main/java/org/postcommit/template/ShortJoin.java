package org.postcommit.template;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.core.JoinFilter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.Collection;
import java.util.Map;

/** {@code join}, as long as the result stays short. */
class ShortJoin extends JoinFilter {

    private static final int MOST_CHARACTERS = 100_000;
    private static final String SEPARATOR = "separator";

    @Override
    public Object apply(
            Object value, Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
        if (value instanceof Collection<?> items) {
            long separator =
                    String.valueOf(arguments.getOrDefault(SEPARATOR, "")).length();
            long length = items.stream()
                    .mapToLong(item -> String.valueOf(item).length() + separator)
                    .sum();
            if (length > MOST_CHARACTERS) {
                throw new PebbleException(
                        null, "join would make more than " + MOST_CHARACTERS + " characters.", line, self.getName());
            }
        }
        return super.apply(value, arguments, self, context, line);
    }
}

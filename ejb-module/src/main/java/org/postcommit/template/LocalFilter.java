package org.postcommit.template;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;

/** A filter whose result depends on where the reader is; {@code null} stays {@code null}. */
class LocalFilter implements Filter {

    private final String option;
    private final Formatting formatting;

    /**
     * @param option name of its one argument
     */
    LocalFilter(String option, Formatting formatting) {
        this.option = option;
        this.formatting = formatting;
    }

    /** Writes a value for a reader. */
    interface Formatting {

        /**
         * @param option the filter's argument, may be {@code null}
         * @throws IllegalArgumentException saying what the value has to be
         */
        String format(Object value, Object option, Locality reader);
    }

    @Override
    public List<String> getArgumentNames() {
        return List.of(option);
    }

    @Override
    public Object apply(
            Object value, Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
        if (value == null) {
            return null;
        }
        try {
            return formatting.format(value, arguments.get(option), (Locality) context.getVariable(Locality.VARIABLE));
        } catch (IllegalArgumentException e) {
            throw new PebbleException(e, e.getMessage(), line, self.getName());
        }
    }
}

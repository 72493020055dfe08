package org.postcommit.template;

import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;

/** {@code escape} as HTML, whatever strategy is asked for: another would let tags through. */
class HtmlEscape implements Filter {

    private final Filter escape;

    HtmlEscape(Filter escape) {
        this.escape = escape;
    }

    @Override
    public List<String> getArgumentNames() {
        return escape.getArgumentNames();
    }

    @Override
    public Object apply(
            Object value, Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
        return escape.apply(value, Map.of(), self, context, line);
    }
}

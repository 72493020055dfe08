package org.postcommit.template;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.extension.Extension;
import io.pebbletemplates.pebble.extension.ExtensionCustomizer;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.operator.BinaryOperator;
import io.pebbletemplates.pebble.tokenParser.TokenParser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The part of the engine's own language that templates may use. Left out is what could build large values out of small
 * ones, switch escaping off, or choose templates by data.
 */
class Allowed extends ExtensionCustomizer {

    private static final Set<String> TAGS = Set.of("if", "verbatim");
    private static final Set<String> FILTERS = Set.of(
            "abbreviate",
            "abs",
            "capitalize",
            "default",
            "escape",
            "first",
            "join",
            "last",
            "length",
            "lower",
            "reverse",
            "slice",
            "sort",
            "title",
            "trim",
            "upper",
            "urlencode");

    /** What makes much out of little; {@code +} is replaced by one for numbers. */
    private static final Set<String> OPERATORS = Set.of("..", "~", "+");

    private Allowed(Extension extension) {
        super(extension);
    }

    /** Our own is allowed as a whole. */
    static ExtensionCustomizer of(Extension extension) {
        return extension instanceof TemplateLanguage ? new ExtensionCustomizer(extension) {} : new Allowed(extension);
    }

    @Override
    public List<TokenParser> getTokenParsers() {
        List<TokenParser> parsers = super.getTokenParsers();
        return parsers == null
                ? null
                : parsers.stream()
                        .filter(parser -> TAGS.contains(parser.getTag()))
                        .toList();
    }

    @Override
    public Map<String, Filter> getFilters() {
        Map<String, Filter> filters = super.getFilters();
        if (filters == null) {
            return null;
        }
        Map<String, Filter> allowed = new LinkedHashMap<>(filters);
        allowed.keySet().retainAll(FILTERS);
        allowed.computeIfPresent("join", (name, filter) -> new ShortJoin());
        allowed.computeIfPresent("escape", (name, filter) -> new HtmlEscape(filter));
        return allowed;
    }

    @Override
    public Map<String, Function> getFunctions() {
        return Map.of();
    }

    /** Those it has reach into objects. */
    @Override
    public List<AttributeResolver> getAttributeResolver() {
        return List.of();
    }

    @Override
    public List<BinaryOperator> getBinaryOperators() {
        List<BinaryOperator> operators = super.getBinaryOperators();
        return operators == null
                ? null
                : operators.stream()
                        .filter(operator -> !OPERATORS.contains(operator.getSymbol()))
                        .toList();
    }
}

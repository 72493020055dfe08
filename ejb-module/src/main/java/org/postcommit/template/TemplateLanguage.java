package org.postcommit.template;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.operator.Associativity;
import io.pebbletemplates.pebble.operator.BinaryOperator;
import io.pebbletemplates.pebble.operator.BinaryOperatorImpl;
import io.pebbletemplates.pebble.operator.BinaryOperatorType;
import io.pebbletemplates.pebble.tokenParser.TokenParser;
import java.util.List;
import java.util.Map;

/** What templates have besides the engine's own language. */
class TemplateLanguage extends AbstractExtension {

    @Override
    public Map<String, Filter> getFilters() {
        return Map.copyOf(Formats.filters());
    }

    /** With the precedence of the engine's own. */
    @Override
    public List<BinaryOperator> getBinaryOperators() {
        return List.of(
                new BinaryOperatorImpl("+", 40, NumberAddition::new, BinaryOperatorType.NORMAL, Associativity.LEFT));
    }

    @Override
    public List<AttributeResolver> getAttributeResolver() {
        return List.of(new PlainAttributes());
    }

    @Override
    public List<TokenParser> getTokenParsers() {
        return List.of(new CountedLoop(), new CountedBlock(), NamedTemplate.include(), NamedTemplate.extend());
    }
}

package org.postcommit.template;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.tokenParser.TokenParser;
import java.util.List;
import java.util.Map;

/** What templates have besides the engine's own language. */
class TemplateLanguage extends AbstractExtension {

    @Override
    public Map<String, Filter> getFilters() {
        return Map.copyOf(Formats.filters());
    }

    @Override
    public List<AttributeResolver> getAttributeResolver() {
        return List.of(new PlainAttributes());
    }

    @Override
    public List<TokenParser> getTokenParsers() {
        return List.of(new CountedLoop(), NamedTemplate.include(), NamedTemplate.extend());
    }
}

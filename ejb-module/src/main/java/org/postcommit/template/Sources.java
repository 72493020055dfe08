package org.postcommit.template;

import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.loader.Loader;
import java.io.Reader;
import java.io.StringReader;
import java.util.Map;
import java.util.regex.Pattern;
import org.postcommit.api.template.TemplateContent;

/** Hands the engine what templates say; it gets to see nothing else, no file and no class. */
class Sources implements Loader<String> {

    /** The line break behind a tag goes into the tag: it is none of the mail's, and lines keep their numbers. */
    private static final Pattern TAG_AT_LINE_END = Pattern.compile("[ \\t]*%\\}[ \\t]*\\r?\\n");

    private final Map<String, TemplateContent> templates;

    Sources(Map<String, TemplateContent> templates) {
        this.templates = templates;
    }

    @Override
    public Reader getReader(String name) {
        String source = Part.source(name, templates);
        if (source == null) {
            String[] words = name.split("\\|", 3);
            throw new LoaderException(
                    null,
                    templates.containsKey(words[0])
                            ? "The template '" + words[0] + "' has no " + words[2] + "."
                            : "There is no template '" + words[0] + "'.");
        }
        return new StringReader(TAG_AT_LINE_END.matcher(source).replaceAll("\n%}"));
    }

    /** What a template names is meant in its own language, and for the same part of the mail. */
    @Override
    public String resolveRelativePath(String key, String name) {
        return Part.isName(key) ? key : Part.sibling(key, name);
    }

    @Override
    public String createCacheKey(String name) {
        return name;
    }

    @Override
    public boolean resourceExists(String name) {
        return Part.source(name, templates) != null;
    }

    @Override
    public void setCharset(String charset) {
        // sources are characters already
    }

    @Override
    public void setPrefix(String prefix) {
        // names are whole
    }

    @Override
    public void setSuffix(String suffix) {
        // names are whole
    }
}

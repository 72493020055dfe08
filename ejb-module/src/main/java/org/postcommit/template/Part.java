package org.postcommit.template;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.postcommit.api.template.TemplateContent;
import org.postcommit.api.template.TemplateText;

/** One of the three texts a template has in each language, and how the engine calls it: {@code order-shipped|de|html}. */
enum Part {
    SUBJECT,
    HTML,
    TEXT;

    private static final String SEPARATOR = "|";

    String of(TemplateText text) {
        return switch (this) {
            case SUBJECT -> text.subject();
            case HTML -> text.html();
            case TEXT -> text.text();
        };
    }

    String name(String key, String language) {
        return key + SEPARATOR + language + SEPARATOR + name().toLowerCase(Locale.ROOT);
    }

    static boolean isName(String name) {
        return name.contains(SEPARATOR);
    }

    /** The same language and part of another template. */
    static String sibling(String key, String name) {
        return key + name.substring(name.indexOf(SEPARATOR));
    }

    /** The source of that name in the language closest to its own; {@code null} when there is none. */
    static String source(String name, Map<String, TemplateContent> templates) {
        String[] words = name.split("\\|", 3);
        TemplateContent content = templates.get(words[0]);
        if (content == null) {
            return null;
        }
        Part part = valueOf(words[2].toUpperCase(Locale.ROOT));
        List<TemplateText> texts =
                content.texts().stream().filter(text -> part.of(text) != null).toList();
        if (texts.isEmpty()) {
            return null;
        }
        String language = Languages.choose(
                texts.stream().map(TemplateText::language).toList(), words[1], content.defaultLanguage());
        return texts.stream()
                .filter(text -> text.language().equals(language))
                .map(part::of)
                .findFirst()
                .orElseThrow();
    }
}

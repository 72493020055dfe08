package org.postcommit.template;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postcommit.api.template.TemplateContent;
import org.postcommit.api.template.TemplateText;

/** Which templates name which, and what of the data they may look at. */
final class References {

    private static final Pattern NAMED = Pattern.compile("\\{%-?\\s*(?:include|extends)\\b[\\s(]*[\"']([^\"']*)[\"']");
    private static final Pattern RECIPIENT = Pattern.compile("\\brecipient\\b");

    private References() {}

    /** Keys of the templates that this one extends or includes itself. */
    static Set<String> of(TemplateContent content) {
        Set<String> keys = new LinkedHashSet<>();
        sources(content).forEach(source -> {
            Matcher matcher = NAMED.matcher(source);
            while (matcher.find()) {
                keys.add(matcher.group(1));
            }
        });
        return keys;
    }

    /** The template itself and everything it is made of, whatever cycle there may be. */
    static Set<String> reachable(String key, Map<String, TemplateContent> templates) {
        Set<String> seen = new LinkedHashSet<>();
        reach(key, templates, seen);
        return seen;
    }

    private static void reach(String key, Map<String, TemplateContent> templates, Set<String> seen) {
        TemplateContent content = templates.get(key);
        if (content != null && seen.add(key)) {
            of(content).forEach(named -> reach(named, templates, seen));
        }
    }

    /** Whether a template leads back to itself. */
    static boolean cycle(String key, Map<String, TemplateContent> templates) {
        return of(templates.get(key)).stream()
                .anyMatch(named -> reachable(named, templates).contains(key));
    }

    /** Whether these may say something else to every recipient. */
    static boolean personal(Collection<TemplateContent> contents) {
        return contents.stream()
                .flatMap(References::sources)
                .anyMatch(source -> RECIPIENT.matcher(source).find());
    }

    private static Stream<String> sources(TemplateContent content) {
        return content.texts().stream().flatMap(References::sources);
    }

    private static Stream<String> sources(TemplateText text) {
        return Stream.of(text.subject(), text.html(), text.text()).filter(source -> source != null);
    }
}

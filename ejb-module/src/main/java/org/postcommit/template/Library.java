package org.postcommit.template;

import io.pebbletemplates.pebble.PebbleEngine;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.postcommit.api.template.RenderedMail;
import org.postcommit.api.template.TemplateContent;
import org.postcommit.api.template.TemplateImage;
import org.postcommit.api.template.TemplateText;

/** Templates as they stood at one moment, each compiled when it is first used. Never changes, safe for many threads. */
class Library {

    /** RFC 5322 §2.1.1, and what the database takes. */
    private static final int MOST_SUBJECT = 998;

    private final Map<String, TemplateContent> templates;
    private final PebbleEngine escaping;
    private final PebbleEngine plain;
    private final Map<String, Boolean> personal = new ConcurrentHashMap<>();

    /**
     * @param templates by key
     */
    Library(Map<String, TemplateContent> templates) {
        this.templates = Map.copyOf(templates);
        this.escaping = engine(true);
        this.plain = engine(false);
    }

    private PebbleEngine engine(boolean escaping) {
        return new PebbleEngine.Builder()
                .loader(new Sources(templates))
                .extension(new TemplateLanguage())
                .registerExtensionCustomizer(Allowed::of)
                .strictVariables(true)
                .newLineTrimming(false)
                .autoEscaping(escaping)
                .methodAccessValidator((object, method) -> false)
                .build();
    }

    /** The same with one template more, or in the place of another. */
    Library with(String key, TemplateContent content) {
        Map<String, TemplateContent> more = new HashMap<>(templates);
        more.put(key, content);
        return new Library(more);
    }

    Map<String, TemplateContent> templates() {
        return templates;
    }

    Optional<TemplateContent> find(String key) {
        return Optional.ofNullable(templates.get(key));
    }

    /** Whether it may say something else to every recipient. */
    boolean isPersonal(String key) {
        return personal.computeIfAbsent(key, it -> References.personal(parts(it)));
    }

    /** Keys of the templates that use this one, directly or through others. */
    List<String> usersOf(String key) {
        return templates.keySet().stream()
                .filter(other -> !other.equals(key)
                        && References.reachable(other, templates).contains(key))
                .sorted()
                .toList();
    }

    /** The language a reader gets. */
    String language(String key, String wanted) {
        TemplateContent content = templates.get(key);
        return Languages.choose(
                content.texts().stream().map(TemplateText::language).toList(), wanted, content.defaultLanguage());
    }

    /**
     * @param language one that the template has
     * @param zone the reader's, may be {@code null}
     * @param data plain values
     * @throws TemplateFault when a value is missing, or it costs too much
     */
    RenderedMail render(String key, String language, String zone, Map<String, Object> data) {
        return render(key, language, Locality.of(language, zone), data);
    }

    /**
     * @param locality how the reader writes numbers and times
     * @throws TemplateFault when a value is missing, or it costs too much
     */
    RenderedMail render(String key, String language, Locality locality, Map<String, Object> data) {
        TemplateText text = templates.get(key).texts().stream()
                .filter(it -> it.language().equals(language))
                .findFirst()
                .orElseThrow();
        String html = text.html() == null ? null : html(key, language, locality, data);
        String words = text.text() == null
                ? PlainText.of(html == null ? "" : html)
                : part(Part.TEXT, key, language, locality, data);
        String subject = text.subject() == null ? null : subject(key, language, locality, data);
        return new RenderedMail(language, subject, html, words, html == null ? List.of() : images(key, html));
    }

    private String subject(String key, String language, Locality locality, Map<String, Object> data) {
        String subject = part(Part.SUBJECT, key, language, locality, data)
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
        if (subject.length() > MOST_SUBJECT) {
            throw TemplateFault.of(
                    Part.SUBJECT, new Budget.Overspent("it has more than " + MOST_SUBJECT + " characters"));
        }
        return subject;
    }

    private String html(String key, String language, Locality locality, Map<String, Object> data) {
        String rendered = part(Part.HTML, key, language, locality, data);
        try {
            return MailHtml.finished(rendered);
        } catch (RuntimeException | StackOverflowError e) {
            throw TemplateFault.of(Part.HTML, e);
        }
    }

    private String part(Part part, String key, String language, Locality locality, Map<String, Object> data) {
        Map<String, Object> values = new LinkedHashMap<>(data);
        var budget = new Budget();
        values.put(Budget.VARIABLE, budget);
        values.put(Locality.VARIABLE, locality);
        Writer writer = budget.writer();
        try {
            engine(part).getTemplate(part.name(key, language)).evaluate(writer, values, locality.locale());
            return writer.toString().replace('\0', '\uFFFD');
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw TemplateFault.of(part, e);
        }
    }

    private PebbleEngine engine(Part part) {
        return part == Part.HTML ? escaping : plain;
    }

    /**
     * Looks at the syntax only.
     *
     * @throws TemplateFault when it is wrong
     */
    void compile(Part part, String key, String language) {
        try {
            engine(part).getTemplate(part.name(key, language));
        } catch (RuntimeException | StackOverflowError e) {
            throw TemplateFault.of(part, e);
        }
    }

    private List<TemplateImage> images(String key, String html) {
        Set<String> names = MailHtml.images(html);
        if (names.isEmpty()) {
            return List.of();
        }
        Map<String, TemplateImage> images = new LinkedHashMap<>();
        parts(key)
                .forEach(content -> content.images().stream()
                        .filter(image -> names.contains(image.name()))
                        .forEach(image -> images.putIfAbsent(image.name(), image)));
        return new ArrayList<>(images.values());
    }

    private List<TemplateContent> parts(String key) {
        return References.reachable(key, templates).stream().map(templates::get).collect(Collectors.toList());
    }
}

package org.postcommit.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.postcommit.api.FieldError;
import org.postcommit.api.template.TemplateContent;
import org.postcommit.api.template.TemplateKind;
import org.postcommit.api.template.TemplateText;
import org.postcommit.message.KeyName;
import org.postcommit.message.LanguageTag;

/** Finds everything that is wrong with a template, not just the first thing. */
class TemplateCheck {

    private static final Set<String> RESERVED = Set.of("export", "import");
    private static final int MOST_CHARACTERS = 200_000;
    private static final int MOST_LANGUAGES = 50;

    private final List<FieldError> errors = new ArrayList<>();

    /** What a draft may not lack. */
    List<FieldError> draft(String key, TemplateContent content) {
        if (!KeyName.is(key) || RESERVED.contains(key)) {
            error(
                    "key",
                    KeyName.CURE + ", and neither of "
                            + RESERVED.stream().sorted().toList());
        }
        line("type", content.type(), 100);
        line("description", content.description(), 500);
        language("defaultLanguage", content.defaultLanguage());
        languages(content.texts());
        errors.addAll(new ImageCheck().errorsIn(content.images()));
        if (data(content.sample()).containsKey(Recipients.NAME)) {
            error("sample", "holds 'recipient', which every mail has by itself; take it out");
        }
        return errors;
    }

    /** What keeps it from being published. */
    List<FieldError> finished(String key, TemplateContent content, Library library) {
        draft(key, content);
        if (!errors.isEmpty()) {
            return errors;
        }
        if (References.cycle(key, library.templates())) {
            error("texts", "lead back to themselves: take one of the extends or include tags out");
            return errors;
        }
        Map<String, Object> sample = data(content.sample());
        for (int i = 0; i < content.texts().size(); i++) {
            text("texts[" + i + "]", key, content, i, new Rehearsal(library, key, sample));
        }
        users(key, content, library);
        return errors;
    }

    private void text(String field, String key, TemplateContent content, int index, Rehearsal rehearsal) {
        TemplateText text = content.texts().get(index);
        if (content.kind() == TemplateKind.MAIL && isBlank(text.subject())) {
            error(field + ".subject", "is missing");
        }
        if (isBlank(text.html()) && isBlank(text.text())) {
            error(field + ".html", "and text are both missing; write at least one of them");
        }
        if (text.html() != null) {
            MailHtml.faults(text.html()).forEach(fault -> error(field + ".html", fault));
        }
        rehearsal
                .fault(content.kind(), text)
                .ifPresent(fault -> error(
                        field + "." + fault.part().name().toLowerCase(Locale.ROOT),
                        fault.missing() == null
                                ? fault.getMessage()
                                : fault.getMessage()
                                        + " in the sample data; correct the name, or add it to the sample"));
    }

    /** Templates that worked before and would not any more. */
    private void users(String key, TemplateContent content, Library library) {
        if (content.kind() == TemplateKind.MAIL || !errors.isEmpty()) {
            return;
        }
        for (String user : library.usersOf(key)) {
            TemplateContent used = library.templates().get(user);
            var rehearsal = new Rehearsal(library, user, new TemplateCheck().data(used.sample()));
            used.texts().stream()
                    .flatMap(text -> rehearsal.fault(used.kind(), text).stream())
                    .findFirst()
                    .ifPresent(fault -> error("texts", "break the template '" + user + "': " + fault.getMessage()));
        }
    }

    private void languages(List<TemplateText> texts) {
        if (texts.isEmpty()) {
            error("texts", "are empty; write at least one language");
        }
        if (texts.size() > MOST_LANGUAGES) {
            error("texts", "are " + texts.size() + "; at most " + MOST_LANGUAGES + " are allowed");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < texts.size(); i++) {
            TemplateText text = texts.get(i);
            String field = "texts[" + i + "]";
            language(field + ".language", text.language());
            if (text.language() != null && !seen.add(text.language().toLowerCase(Locale.ROOT))) {
                error(field + ".language", "is there twice");
            }
            line(field + ".subject", text.subject(), 998);
            length(field + ".html", text.html());
            length(field + ".text", text.text());
        }
    }

    private Map<String, Object> data(String sample) {
        try {
            return Samples.parse(sample);
        } catch (IllegalArgumentException e) {
            error("sample", e.getMessage());
            return Map.of();
        }
    }

    private void language(String field, String language) {
        if (language == null || !LanguageTag.is(language)) {
            error(field, LanguageTag.CURE);
        }
    }

    private void line(String field, String value, int most) {
        if (value != null && value.length() > most) {
            error(field, "has " + value.length() + " characters; at most " + most + " are allowed");
        }
        if (value != null && value.chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0)) {
            error(field, "has to be one line");
        }
    }

    private void length(String field, String value) {
        if (value != null && value.length() > MOST_CHARACTERS) {
            error(field, "has " + value.length() + " characters; at most " + MOST_CHARACTERS + " are allowed");
        }
        if (value != null && value.indexOf(0) >= 0) {
            error(field, "contains a NUL character; remove it");
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private void error(String field, String message) {
        errors.add(new FieldError(field, message));
    }
}

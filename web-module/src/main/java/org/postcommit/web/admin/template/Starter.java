package org.postcommit.web.admin.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.postcommit.api.template.TemplateContent;
import org.postcommit.api.template.TemplateKind;
import org.postcommit.api.template.TemplateText;

/** What a new template begins with. The texts lie beside this class as files, named as in an export. */
public enum Starter {
    LETTER(TemplateKind.MAIL, "A short letter", "Greeting, a sentence, a button"),
    ORDER(TemplateKind.MAIL, "A list with amounts", "A table made from data, in the reader's numbers and dates"),
    BLANK(TemplateKind.MAIL, "A blank mail", "For what you have already"),
    LAYOUT(TemplateKind.LAYOUT, "A layout", "What many mails have around them"),
    FOOTER(TemplateKind.PARTIAL, "A partial", "A piece that others include, here a footer");

    private static final String LANGUAGE = "en";

    private final TemplateKind kind;
    private final String label;
    private final String hint;

    Starter(TemplateKind kind, String label, String hint) {
        this.kind = kind;
        this.label = label;
        this.hint = hint;
    }

    TemplateContent content() {
        return new TemplateContent(
                kind,
                null,
                null,
                LANGUAGE,
                List.of(new TemplateText(
                        LANGUAGE, file(LANGUAGE + ".subject.txt"), file(LANGUAGE + ".html"), file(LANGUAGE + ".txt"))),
                List.of(),
                file("sample.json"));
    }

    private String file(String name) {
        String path = "starter/" + name().toLowerCase(Locale.ROOT) + "/" + name;
        try (InputStream file = Starter.class.getResourceAsStream(path)) {
            return file == null ? null : new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public TemplateKind getKind() {
        return kind;
    }

    public String getLabel() {
        return label;
    }

    public String getHint() {
        return hint;
    }
}

package org.postcommit.api.template;

import java.io.Serializable;
import java.util.List;

/**
 * Everything in one version of a template.
 *
 * @param kind default {@link TemplateKind#MAIL}
 * @param type type of the mails made from it whose notification names none; may be {@code null}
 * @param description a line for the list, may be {@code null}
 * @param defaultLanguage for readers whose language it does not have; default {@code en}
 * @param texts one per language, at least one
 * @param images together at most 512 KiB
 * @param sample data for previews and checks, a JSON object; may be {@code null} when it uses no data
 */
public record TemplateContent(
        TemplateKind kind,
        String type,
        String description,
        String defaultLanguage,
        List<TemplateText> texts,
        List<TemplateImage> images,
        String sample)
        implements Serializable {

    public TemplateContent {
        kind = kind == null ? TemplateKind.MAIL : kind;
        defaultLanguage = defaultLanguage == null ? "en" : defaultLanguage;
        texts = texts == null ? List.of() : List.copyOf(texts);
        images = images == null ? List.of() : List.copyOf(images);
    }
}

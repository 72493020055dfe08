package org.postcommit.web.admin.template;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.postcommit.api.template.TemplateContent;
import org.postcommit.api.template.TemplateImage;
import org.postcommit.api.template.TemplateText;

/**
 * A part of a template that two versions differ in.
 *
 * @param language {@code null} when it is the same in all
 * @param part what the editor calls it
 */
public record ChangedPart(String language, String part, List<DiffLine> lines) implements Serializable {

    static List<ChangedPart> between(TemplateContent left, TemplateContent right) {
        List<ChangedPart> parts = new ArrayList<>();
        Set<String> languages = new LinkedHashSet<>();
        left.texts().forEach(text -> languages.add(text.language()));
        right.texts().forEach(text -> languages.add(text.language()));
        for (String language : languages) {
            compare(
                    parts,
                    language,
                    "Subject",
                    in(left, language, TemplateText::subject),
                    in(right, language, TemplateText::subject));
            compare(
                    parts,
                    language,
                    "HTML",
                    in(left, language, TemplateText::html),
                    in(right, language, TemplateText::html));
            compare(
                    parts,
                    language,
                    "Text",
                    in(left, language, TemplateText::text),
                    in(right, language, TemplateText::text));
        }
        compare(parts, null, "Sample data", left.sample(), right.sample());
        compare(parts, null, "Images", images(left), images(right));
        compare(parts, null, "Settings", settings(left), settings(right));
        return parts;
    }

    private static void compare(List<ChangedPart> parts, String language, String part, String left, String right) {
        List<DiffLine> lines = LineDiff.of(TextEdit.plain(left), TextEdit.plain(right));
        if (!lines.isEmpty()) {
            parts.add(new ChangedPart(language, part, lines));
        }
    }

    private static String in(TemplateContent content, String language, Function<TemplateText, String> part) {
        return content.texts().stream()
                .filter(text -> text.language().equals(language))
                .map(part)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String images(TemplateContent content) {
        return content.images().stream().map(ChangedPart::line).sorted().collect(Collectors.joining("\n"));
    }

    /** With a sum, as the same name may hold another picture. */
    private static String line(TemplateImage image) {
        var sum = new CRC32();
        sum.update(image.content());
        return String.format(
                "%s, %s, %d bytes, %08x", image.name(), image.contentType(), image.content().length, sum.getValue());
    }

    private static String settings(TemplateContent content) {
        return "Kind: " + content.kind() + "\nType: " + Objects.toString(content.type(), "–") + "\nDescription: "
                + Objects.toString(content.description(), "–") + "\nDefault language: " + content.defaultLanguage();
    }
}

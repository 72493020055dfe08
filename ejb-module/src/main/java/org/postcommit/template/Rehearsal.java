package org.postcommit.template;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.postcommit.api.template.TemplateKind;
import org.postcommit.api.template.TemplateText;

/** Tries a template with its sample; layouts and partials, which may have none, are only compiled then. */
record Rehearsal(Library library, String key, Map<String, Object> sample) {

    Optional<TemplateFault> fault(TemplateKind kind, TemplateText text) {
        try {
            if (kind == TemplateKind.MAIL || !sample.isEmpty()) {
                library.render(key, text.language(), (String) null, Recipients.sample(sample, text.language()));
            } else {
                Arrays.stream(Part.values())
                        .filter(part -> part.of(text) != null)
                        .forEach(part -> library.compile(part, key, text.language()));
            }
            return Optional.empty();
        } catch (TemplateFault fault) {
            return Optional.of(fault);
        }
    }
}

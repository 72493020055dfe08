package org.postcommit.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.postcommit.api.template.TemplateKind;
import org.postcommit.config.Editions;

/** The templates that count now, compiled once for everybody. Reads in the transaction in progress. */
@ApplicationScoped
public class PublishedTemplates {

    @Inject
    private TemplateStore store;

    @Inject
    private Editions editions;

    private volatile Edition kept = new Edition(null, new Library(Map.of()));

    private record Edition(UUID id, Library library) {}

    /** A mail's; empty when there is none of this key, it is a draft still, or a layout or partial. */
    public Optional<PublishedTemplate> find(String key) {
        Library library = library();
        return library.find(key)
                .filter(content -> content.kind() == TemplateKind.MAIL)
                .map(content -> new PublishedTemplate(library, key));
    }

    Library library() {
        UUID current = editions.current(Editions.Of.TEMPLATES);
        Edition edition = kept;
        if (!current.equals(edition.id())) {
            edition = new Edition(current, new Library(store.published()));
            kept = edition;
        }
        return edition.library();
    }
}

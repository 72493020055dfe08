package org.postcommit.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.postcommit.api.Addressee;
import org.postcommit.api.template.RenderedMail;
import org.postcommit.api.template.TemplateContent;
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

    /** Empty when there is none of this key, or it is a draft still. */
    public Optional<TemplateContent> find(String key) {
        return library().find(key);
    }

    /** The language in which somebody gets a template. */
    public String language(String key, String wanted) {
        return library().language(key, wanted);
    }

    /** Whether a template may say something else to every recipient, so that it is rendered for each. */
    public boolean isPersonal(String key) {
        return library().isPersonal(key);
    }

    /**
     * @param key of a published template
     * @param reader in whose language and zone it is rendered
     * @param data plain values
     * @throws TemplateFault when a value is missing, or it costs too much
     */
    public RenderedMail render(String key, Addressee reader, Map<String, Object> data) {
        Library library = library();
        String language = library.language(key, reader.language());
        return library.render(key, language, reader.zone(), Recipients.with(data, reader));
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

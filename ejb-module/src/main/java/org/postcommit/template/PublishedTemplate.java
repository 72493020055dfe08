package org.postcommit.template;

import java.util.Map;
import org.postcommit.api.Addressee;
import org.postcommit.api.template.RenderedMail;

/** A template that counts, together with everything it is made of, as it stood when it was asked for. */
public class PublishedTemplate {

    private final Library library;
    private final String key;

    PublishedTemplate(Library library, String key) {
        this.library = library;
        this.key = key;
    }

    /** The type its mails have; {@code null} when it says none. */
    public String type() {
        return library.templates().get(key).type();
    }

    /** The language in which somebody gets it. */
    public String language(String wanted) {
        return library.language(key, wanted);
    }

    /** Whether it may say something else to every recipient, so that it is rendered for each. */
    public boolean isPersonal() {
        return library.isPersonal(key);
    }

    /**
     * @param reader in whose language and zone it is rendered
     * @param data plain values
     * @throws TemplateFault when a value is missing, or it costs too much
     */
    public RenderedMail render(Addressee reader, Map<String, Object> data) {
        return library.render(key, language(reader.language()), reader.zone(), Recipients.with(data, reader));
    }
}

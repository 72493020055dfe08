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

    /** How numbers and times are written: {@code de-AT} for a reader of it who gets {@code de}. */
    public String locale(String wanted) {
        String language = language(wanted);
        boolean sameBase = wanted != null && base(wanted).equalsIgnoreCase(base(language));
        return sameBase ? wanted : language;
    }

    private static String base(String tag) {
        return tag.split("-", 2)[0];
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
        String language = language(reader.language());
        return library.render(
                key, language, Locality.of(locale(reader.language()), reader.zone()), Recipients.with(data, reader));
    }
}

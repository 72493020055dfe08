package org.postcommit.web.reader;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** What the pages say, in a language that the reader understands. */
final class Words {

    private static final List<String> LANGUAGES = List.of("en", "de", "fr");
    private static final String BUNDLE = Words.class.getName().toLowerCase(Locale.ROOT);

    private final String language;
    private final ResourceBundle bundle;

    private Words(String language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                BUNDLE,
                Locale.forLanguageTag(language),
                Words.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** In one of the languages the browser asks for. */
    static Words of(HttpServletRequest request) {
        return of(request, null);
    }

    /**
     * In one of the languages the browser asks for, else in the one the reader is known to speak, else in English.
     *
     * @param known BCP 47, may be {@code null}
     */
    static Words of(HttpServletRequest request, String known) {
        boolean asked = request.getHeader("Accept-Language") != null;
        return new Words(choose(asked ? Collections.list(request.getLocales()) : List.of(), known));
    }

    static String choose(List<Locale> wanted, String known) {
        return wanted.stream()
                .map(Locale::getLanguage)
                .filter(LANGUAGES::contains)
                .findFirst()
                .orElseGet(() -> known(known));
    }

    private static String known(String known) {
        String language = known == null ? "" : Locale.forLanguageTag(known).getLanguage();
        return LANGUAGES.contains(language) ? language : LANGUAGES.get(0);
    }

    static Words in(String language) {
        return new Words(language);
    }

    String language() {
        return language;
    }

    /**
     * @param values stand for {@code {0}}, {@code {1}} …
     */
    String say(String key, Object... values) {
        String text = bundle.getString(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }
}

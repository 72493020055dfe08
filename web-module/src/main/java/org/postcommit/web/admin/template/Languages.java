package org.postcommit.web.admin.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Languages by their tags (BCP 47), with the names people call them by. */
@Named
@ApplicationScoped
public class Languages {

    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}");
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "iw", "ps", "sd", "ug", "ur", "yi");

    /** Those to be offered; any other may be typed. */
    private static final List<String> COMMON = List.of(
            "ar", "bg", "cs", "da", "de", "de-AT", "de-CH", "el", "en", "en-GB", "en-US", "es", "es-MX", "et", "fa",
            "fi", "fr", "fr-CA", "he", "hi", "hr", "hu", "id", "it", "ja", "ko", "lt", "lv", "nb", "nl", "pl", "pt",
            "pt-BR", "ro", "ru", "sk", "sl", "sr", "sv", "th", "tr", "uk", "ur", "vi", "zh-Hans", "zh-Hant");

    public List<String> getCommon() {
        return COMMON;
    }

    /** {@code pt-BR} is Portuguese (Brazil); what nobody knows keeps its tag. */
    public String name(String tag) {
        return tag == null ? "" : Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
    }

    /** The direction of its script, as HTML says it. */
    public String direction(String tag) {
        return tag != null && RIGHT_TO_LEFT.contains(Locale.forLanguageTag(tag).getLanguage()) ? "rtl" : "ltr";
    }

    /** The tag in its usual spelling; {@code null} when it is none. */
    static String tag(String typed) {
        String text = typed == null ? "" : typed.strip().replace('_', '-');
        try {
            return TAG.matcher(text).matches()
                    ? new Locale.Builder().setLanguageTag(text).build().toLanguageTag()
                    : null;
        } catch (IllformedLocaleException e) {
            return null;
        }
    }
}

package org.postcommit.submission;

import java.net.URI;
import java.util.Locale;

/** What the mail that asks for confirmation says where nobody has written a template. */
enum ConfirmationWords {
    EN("Please confirm: %s", """
            Hello,

            somebody, hopefully you, wants mail about "%s" sent to this address.
            If you want it, open this page and confirm:

            %s

            The link is good for %d days. If it was not you, do nothing: without your confirmation nothing is sent.
            """),
    DE("Bitte bestätigen: %s", """
            Guten Tag,

            jemand, hoffentlich Sie selbst, möchte E-Mails zu „%s“ an diese Adresse bekommen.
            Wenn Sie das wollen, öffnen Sie diese Seite und bestätigen Sie dort:

            %s

            Der Link gilt %d Tage. Waren Sie es nicht, brauchen Sie nichts zu tun: Ohne Ihre Bestätigung schicken wir
            nichts.
            """),
    FR("Merci de confirmer : %s", """
            Bonjour,

            quelqu’un, sans doute vous, souhaite recevoir des messages au sujet de « %s » à cette adresse.
            Si c’est bien votre souhait, ouvrez cette page et confirmez :

            %s

            Le lien est valable %d jours. Si ce n’était pas vous, ne faites rien : sans votre confirmation, nous
            n’enverrons rien.
            """);

    private final String subject;
    private final String text;

    ConfirmationWords(String subject, String text) {
        this.subject = subject;
        this.text = text;
    }

    /**
     * @param language BCP 47, may be {@code null}
     */
    static ConfirmationWords in(String language) {
        String wanted = language == null ? "" : Locale.forLanguageTag(language).getLanguage();
        for (ConfirmationWords words : values()) {
            if (words.name().equalsIgnoreCase(wanted)) {
                return words;
            }
        }
        return EN;
    }

    String subject(String topic) {
        return subject.formatted(topic);
    }

    String text(String topic, URI link, long days) {
        return text.formatted(topic, link, days);
    }
}

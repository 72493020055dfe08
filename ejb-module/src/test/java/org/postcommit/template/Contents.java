package org.postcommit.template;

import java.util.List;
import java.util.Map;
import org.postcommit.api.template.RenderedMail;
import org.postcommit.api.template.TemplateContent;
import org.postcommit.api.template.TemplateKind;
import org.postcommit.api.template.TemplateText;

/** Templates to try. */
final class Contents {

    private Contents() {}

    static TemplateContent html(String html) {
        return mail(new TemplateText("en", "Hello", html, null));
    }

    static TemplateContent mail(TemplateText... texts) {
        return new TemplateContent(TemplateKind.MAIL, null, null, "en", List.of(texts), null, null);
    }

    static TemplateContent part(TemplateKind kind, TemplateText... texts) {
        return new TemplateContent(kind, null, null, "en", List.of(texts), null, null);
    }

    static TemplateContent sampled(String html, String sample) {
        return new TemplateContent(
                TemplateKind.MAIL,
                null,
                null,
                "en",
                List.of(new TemplateText("en", "Hello", html, null)),
                null,
                sample);
    }

    /** What the HTML becomes between the body tags. */
    static String body(String html, Map<String, Object> data) {
        String document = rendered(html, data).html();
        return document.substring(document.indexOf("<body>") + 6, document.indexOf("</body>"));
    }

    static RenderedMail rendered(String html, Map<String, Object> data) {
        return new Library(Map.of("it", html(html))).render("it", "en", (String) null, data);
    }
}

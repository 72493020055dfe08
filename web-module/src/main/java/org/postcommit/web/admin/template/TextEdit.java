package org.postcommit.web.admin.template;

import java.io.Serializable;
import org.postcommit.api.template.TemplateText;

/** What a template says in one language, while somebody writes it. */
public class TextEdit implements Serializable {

    private static final long serialVersionUID = 1;

    private final String language;
    private String subject;
    private String html;
    private String text;

    TextEdit(String language) {
        this.language = language;
    }

    TextEdit(String language, TemplateText from) {
        this(language);
        setSubject(from.subject());
        setHtml(from.html());
        setText(from.text());
    }

    TemplateText toText() {
        return new TemplateText(language, subject, html, text);
    }

    /** Browsers end lines with CR LF, templates with LF; nothing typed is nothing said. */
    static String plain(String typed) {
        String text = typed == null ? "" : typed.replace("\r\n", "\n");
        return text.isEmpty() ? null : text;
    }

    public String getLanguage() {
        return language;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = plain(subject);
    }

    public String getHtml() {
        return html;
    }

    public void setHtml(String html) {
        this.html = plain(html);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = plain(text);
    }
}

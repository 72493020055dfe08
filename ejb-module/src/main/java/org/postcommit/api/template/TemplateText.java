package org.postcommit.api.template;

import java.io.Serializable;

/**
 * What a template says in one language.
 *
 * @param language BCP 47 tag such as {@code de} or {@code pt-BR}
 * @param subject one line; {@code null} for layouts and partials
 * @param html HTML body, may be {@code null} when there is text; values are escaped
 * @param text plain text body; derived from what the HTML becomes when {@code null}
 */
public record TemplateText(String language, String subject, String html, String text) implements Serializable {}

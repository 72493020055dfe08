package org.postcommit.api.template;

import java.io.Serializable;
import java.util.List;

/**
 * What a template becomes with data: the very strings a mail would hold.
 *
 * @param language the one chosen
 * @param html {@code null} when the template has none in this language
 * @param images those the HTML refers to
 */
public record RenderedMail(String language, String subject, String html, String text, List<TemplateImage> images)
        implements Serializable {}

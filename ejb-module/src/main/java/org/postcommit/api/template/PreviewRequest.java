package org.postcommit.api.template;

import java.io.Serializable;

/**
 * What somebody wants to see.
 *
 * @param content to be rendered, saved or not
 * @param language the reader's, may be {@code null}
 * @param zone the reader's IANA zone such as {@code Europe/Berlin}; UTC when {@code null}
 * @param data a JSON object; the content's sample when {@code null}
 */
public record PreviewRequest(TemplateContent content, String language, String zone, String data)
        implements Serializable {}

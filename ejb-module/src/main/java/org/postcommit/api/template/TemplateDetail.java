package org.postcommit.api.template;

import java.io.Serializable;
import java.util.List;

/**
 * A template with the content of one version.
 *
 * @param number the version this content is of
 * @param versions all of them, newest first
 */
public record TemplateDetail(TemplateRow row, int number, TemplateContent content, List<TemplateVersionRow> versions)
        implements Serializable {}

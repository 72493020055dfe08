package org.postcommit.api.template;

import java.io.Serializable;
import java.time.Instant;

/**
 * One version of a template.
 *
 * @param number counted from 1
 * @param publishedAt {@code null} for a draft
 * @param current whether mails are made from it now
 */
public record TemplateVersionRow(
        int number, String author, Instant savedAt, String publisher, Instant publishedAt, boolean current)
        implements Serializable {}

package org.postcommit.api.template;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A template in a list.
 *
 * @param languages of its newest version, the default one first
 * @param published number of the version that counts; {@code null} when none does yet
 * @param draft number of the version that is being worked at; {@code null} when there is none
 * @param changedAt when its newest version was saved
 * @param changedBy who saved it
 */
public record TemplateRow(
        String key,
        TemplateKind kind,
        String type,
        String description,
        List<String> languages,
        Integer published,
        Integer draft,
        Instant changedAt,
        String changedBy)
        implements Serializable {}

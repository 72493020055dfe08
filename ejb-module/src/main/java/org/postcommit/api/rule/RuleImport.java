package org.postcommit.api.rule;

import java.io.Serializable;
import java.util.List;
import org.postcommit.api.FieldError;

/**
 * What an import did, or would do.
 *
 * @param refused what is wrong, such as {@code rules[2].template}; nothing is imported while there is anything
 */
public record RuleImport(List<String> added, List<String> changed, List<String> unchanged, List<FieldError> refused)
        implements Serializable {}

package org.postcommit.api.template;

import java.io.Serializable;
import java.util.List;
import org.postcommit.api.FieldError;

/**
 * What an import did, or would do.
 *
 * @param added keys that were not there
 * @param changed keys that got a new version
 * @param unchanged keys whose newest version says the same
 * @param refused what is wrong, the field beginning with the file's name; nothing is imported while there is anything
 */
public record ImportReport(List<String> added, List<String> changed, List<String> unchanged, List<FieldError> refused)
        implements Serializable {}

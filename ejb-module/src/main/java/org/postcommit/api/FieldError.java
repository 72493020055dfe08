package org.postcommit.api;

import java.io.Serializable;

/**
 * One thing that is wrong with a request.
 *
 * @param field path of the field, for example {@code to[0].address}
 * @param message what is wrong and how to mend it
 */
public record FieldError(String field, String message) implements Serializable {}

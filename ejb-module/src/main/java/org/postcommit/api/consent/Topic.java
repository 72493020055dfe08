package org.postcommit.api.consent;

import java.io.Serializable;

/**
 * What can be consented to, in words for those who choose. Topics without words work too; readers see their keys.
 *
 * @param key 1 to 100 letters, digits, dots, hyphens and underscores, in lower case
 * @param name what readers see, at most 200 characters
 * @param description a sentence or two, at most 1,000 characters; may be {@code null}
 */
public record Topic(String key, String name, String description) implements Serializable {}

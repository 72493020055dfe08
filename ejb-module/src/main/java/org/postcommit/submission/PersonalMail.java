package org.postcommit.submission;

import java.util.Map;
import java.util.UUID;
import org.postcommit.api.Addressee;
import org.postcommit.api.template.RenderedMail;

/**
 * A mail for one reader.
 *
 * @param recipient the id that its recipient gets
 * @param headers header fields of ours that callers may not set
 */
public record PersonalMail(UUID recipient, Addressee to, RenderedMail mail, Map<String, String> headers) {}

package org.postcommit.api.rule;

import java.io.Serializable;
import java.time.Instant;

/**
 * A rule in a list.
 *
 * @param version counted from 1, one more with each change
 * @param subscribers how many asked for its mails
 * @param fired how often it fired, as far as the log reaches back
 * @param failed how often it failed, as far as the log reaches back
 */
public record RuleRow(
        Rule rule, int version, Instant changedAt, String changedBy, long subscribers, long fired, long failed)
        implements Serializable {}

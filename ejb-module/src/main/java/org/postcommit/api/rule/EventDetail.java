package org.postcommit.api.rule;

import java.io.Serializable;
import java.util.List;

/**
 * A recorded event.
 *
 * @param json as it would be raised again
 * @param evaluations of the rules that fired or failed
 */
public record EventDetail(EventRow row, String json, List<EvaluationRow> evaluations) implements Serializable {}

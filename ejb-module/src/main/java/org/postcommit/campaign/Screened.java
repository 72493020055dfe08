package org.postcommit.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postcommit.suppression.SuppressionList;

/**
 * Members of a chunk, who may be written to and who may not.
 *
 * @param refused with what becomes of them
 */
record Screened(List<Candidate> admitted, List<Decided> refused) {

    /** Of somebody who wanted to be forgotten while waiting. */
    private static final String ERASED = SuppressionList.Reason.ERASED.name();

    /**
     * Consent comes first: who wants nothing is not looked for on any list.
     *
     * @param wanting keys of those who have agreed
     * @param suppressed reasons by key
     */
    static Screened of(List<Candidate> chunk, Set<String> wanting, Map<String, String> suppressed) {
        var screened = new Screened(new ArrayList<>(), new ArrayList<>());
        for (Candidate member : chunk) {
            if (member.key() == null) {
                screened.refuse(member, Outcome.SUPPRESSED, ERASED);
            } else if (!wanting.contains(member.key())) {
                screened.refuse(member, Outcome.NOT_OPTED_IN, null);
            } else if (suppressed.containsKey(member.key())) {
                screened.refuse(member, Outcome.SUPPRESSED, suppressed.get(member.key()));
            } else {
                screened.admitted.add(member);
            }
        }
        return screened;
    }

    private void refuse(Candidate member, Outcome outcome, String reason) {
        refused.add(Decided.without(member, outcome, reason));
    }
}

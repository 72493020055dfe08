package org.postcommit.upkeep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postcommit.api.RecipientStatus;
import org.postcommit.api.admin.AuditFinding;

/** Adds recipients up by their status and keeps some of those that are wrong. */
class Ledger {

    static final int MOST_FINDINGS = 20;

    private final Map<String, Long> states = new LinkedHashMap<>();
    private final List<AuditFinding> findings = new ArrayList<>();
    private long submitted;
    private long discrepancies;

    Ledger() {
        for (RecipientStatus status : RecipientStatus.values()) {
            states.put(status.name(), 0L);
        }
    }

    void add(Entry entry) {
        submitted++;
        if (entry.hasKnownStatus()) {
            states.merge(entry.status(), 1L, Long::sum);
        }
        List<String> faults = entry.faults();
        if (!faults.isEmpty()) {
            discrepancies++;
            if (findings.size() < MOST_FINDINGS) {
                findings.add(new AuditFinding(entry.id(), String.join("; ", faults)));
            }
        }
    }

    /** Submitted is the sum of all states when no status is unknown; one that is counts as a discrepancy. */
    Upkept balance() {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("submitted", submitted);
        counts.putAll(states);
        counts.put("discrepancies", discrepancies);
        return new Upkept(counts, List.copyOf(findings));
    }
}

package org.postcommit.suppression;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The list of addresses that are not written to. Works in the transaction in progress. */
@ApplicationScoped
public class SuppressionList {

    private static final int BATCH = 1_000;
    private static final int MAX_EVIDENCE = 4_000;

    /** Why an address stands on the list. */
    public enum Reason {
        /** A relay said that there is no such mailbox or host. */
        BAD_ADDRESS
    }

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    @Inject
    private Clock clock;

    /** The reasons of those among the addresses that are listed, by the address in lower case. */
    public Map<String, String> reasons(Collection<String> addresses) {
        List<String> keys =
                addresses.stream().map(SuppressionList::key).distinct().toList();
        Map<String, String> found = new HashMap<>();
        for (int from = 0; from < keys.size(); from += BATCH) {
            em.createQuery("select s.address, s.reason from Suppression s where s.address in :keys", Object[].class)
                    .setParameter("keys", keys.subList(from, Math.min(from + BATCH, keys.size())))
                    .getResultList()
                    .forEach(row -> found.put((String) row[0], (String) row[1]));
        }
        return found;
    }

    /** Puts the address on the list; keeps the older entry if there is one. */
    public void add(String address, Reason reason, String evidence) {
        String shortEvidence = evidence.length() > MAX_EVIDENCE ? evidence.substring(0, MAX_EVIDENCE) : evidence;
        em.createNativeQuery("insert into suppression (address, reason, evidence, created_at) values (?, ?, ?, ?)"
                        + " on conflict do nothing")
                .setParameter(1, key(address))
                .setParameter(2, reason.name())
                .setParameter(3, shortEvidence)
                .setParameter(4, clock.instant())
                .executeUpdate();
    }

    /** How an address is looked up. */
    public static String key(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}

package org.postcommit.suppression;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.postcommit.message.EmailAddress;

/** The list of addresses that are not written to. Works in the transaction in progress. */
@ApplicationScoped
public class SuppressionList {

    static final int MAX_EVIDENCE = 4_000;

    /** Why an address stands on the list; operators may have reasons of their own. */
    public enum Reason {
        /** A relay said that there is no such mailbox or host. */
        BAD_ADDRESS,
        /** Somebody wanted it and did not say why. */
        MANUAL
    }

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    /** Each submission reads it: by a plain statement. */
    @Resource(lookup = "java:jboss/datasources/PostcommitDS")
    private DataSource database;

    @Inject
    private Clock clock;

    /** The reasons of those among the addresses that are listed, by the address in lower case. */
    public Map<String, String> reasons(Collection<String> addresses) {
        String[] keys = addresses.stream().map(SuppressionList::key).distinct().toArray(String[]::new);
        try (var connection = database.getConnection();
                var select =
                        connection.prepareStatement("select address, reason from suppression where address = any (?)"
                                + " and (expires_at is null or expires_at > ?)")) {
            select.setArray(1, connection.createArrayOf("varchar", keys));
            select.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            Map<String, String> found = new HashMap<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), rows.getString(2));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The suppression list could not be read.", e);
        }
    }

    /** Puts the address on the list; keeps the older entry if there is one that has not expired. */
    public void add(String address, Reason reason, String evidence) {
        Instant now = clock.instant();
        String shortEvidence = evidence.length() > MAX_EVIDENCE ? evidence.substring(0, MAX_EVIDENCE) : evidence;
        em.createNativeQuery("delete from suppression where address = ? and expires_at <= ?")
                .setParameter(1, key(address))
                .setParameter(2, now)
                .executeUpdate();
        em.createNativeQuery("insert into suppression (address, reason, evidence, created_at) values (?, ?, ?, ?)"
                        + " on conflict do nothing")
                .setParameter(1, key(address))
                .setParameter(2, reason.name())
                .setParameter(3, shortEvidence)
                .setParameter(4, now)
                .executeUpdate();
    }

    /** As {@link #key}, of what somebody typed; without what a database refuses. */
    static String lookup(String text) {
        try {
            return EmailAddress.parse(text.strip()).key();
        } catch (IllegalArgumentException e) {
            return key(text.replaceAll("\\p{Cntrl}", " ").strip());
        }
    }

    /** How an address is looked up. */
    public static String key(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}

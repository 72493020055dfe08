package org.postcommit.suppression;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.postcommit.message.Texts;

/** The list of addresses that are not written to. Works in the transaction in progress. */
@ApplicationScoped
public class SuppressionList {

    static final int MAX_EVIDENCE = 4_000;

    /** Why an address stands on the list; operators may have reasons of their own. */
    public enum Reason {
        /** A relay said that there is no such mailbox or host. */
        BAD_ADDRESS,
        /** A delivery report said that mail cannot be delivered there. */
        HARD_BOUNCE,
        /** Delivery reports said so often that mail could not be delivered there for the moment. */
        SOFT_BOUNCE,
        /** The reader called mail of ours unwanted. */
        COMPLAINT,
        /** The person wanted to be forgotten; only the address's hash is known. */
        ERASED,
        /** Somebody wanted it and did not say why. */
        MANUAL
    }

    private static final Pattern HASH = Pattern.compile("sha256:[0-9a-f]{64}");

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    /** Each submission reads it: by a plain statement. */
    @Resource(lookup = "java:jboss/datasources/PostcommitDS")
    private DataSource database;

    @Inject
    private Clock clock;

    /** The reasons of those among the addresses that are listed, themselves or their hash, by the address in lower case. */
    public Map<String, String> reasons(Collection<String> addresses) {
        Map<String, String> byEntry = new HashMap<>();
        addresses.stream().map(SuppressionList::key).forEach(key -> {
            byEntry.put(key, key);
            byEntry.put(hashed(key), key);
        });
        String[] keys = byEntry.keySet().toArray(String[]::new);
        try (var connection = database.getConnection();
                var select =
                        connection.prepareStatement("select address, reason from suppression where address = any (?)"
                                + " and (expires_at is null or expires_at > ?)")) {
            select.setArray(1, connection.createArrayOf("varchar", keys));
            select.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            Map<String, String> found = new HashMap<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.put(byEntry.get(rows.getString(1)), rows.getString(2));
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
        em.createNativeQuery("delete from suppression where address = ? and expires_at <= ?")
                .setParameter(1, key(address))
                .setParameter(2, now)
                .executeUpdate();
        insert(key(address), reason, Texts.fit(evidence, MAX_EVIDENCE));
    }

    /** Puts the address on the list without writing it down. */
    public void addHashed(String address) {
        insert(hashed(address), Reason.ERASED, "The person wanted to be forgotten.");
    }

    private void insert(String entry, Reason reason, String evidence) {
        em.createNativeQuery("insert into suppression (address, reason, evidence, created_at) values (?, ?, ?, ?)"
                        + " on conflict do nothing")
                .setParameter(1, entry)
                .setParameter(2, reason.name())
                .setParameter(3, evidence)
                .setParameter(4, clock.instant())
                .executeUpdate();
    }

    /** How an address is listed that is not to be written down: {@code sha256:} and the hexadecimal hash of its key. */
    public static String hashed(String address) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(key(address).getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    static boolean isHash(String entry) {
        return HASH.matcher(entry).matches();
    }

    /** How an address is looked up. */
    public static String key(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}

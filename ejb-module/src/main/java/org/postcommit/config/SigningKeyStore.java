package org.postcommit.config;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import javax.sql.DataSource;

/** In a transaction of its own: what was signed has to stay valid even when the caller's is rolled back. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SigningKeyStore {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    @Resource(lookup = "java:jboss/datasources/PostcommitDS")
    private DataSource database;

    /** The secret of that purpose, made now if there is none. */
    public byte[] secret(String purpose) {
        byte[] fresh = new byte[BYTES];
        random.nextBytes(fresh);
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into signing_key (purpose, secret) values (?, ?) on conflict do nothing");
                var select = connection.prepareStatement("select secret from signing_key where purpose = ?")) {
            insert.setString(1, purpose);
            insert.setString(2, HexFormat.of().formatHex(fresh));
            insert.executeUpdate();
            select.setString(1, purpose);
            try (var rows = select.executeQuery()) {
                rows.next();
                return HexFormat.of().parseHex(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The signing key for " + purpose + " could not be read.", e);
        }
    }
}

package org.postcommit.message;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The bytes of the variants, kept apart from everything that changes. Joins the transaction in progress. */
@ApplicationScoped
public class ContentStore {

    @Resource(lookup = "java:jboss/datasources/PostcommitDS")
    private DataSource dataSource;

    /** Stores a finished mail. The variant's row has to be there already. */
    public void put(UUID variantId, byte[] mime) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("insert into content (variant_id, mime) values (?, ?)")) {
            insert.setObject(1, variantId);
            insert.setBytes(2, mime);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The content of variant " + variantId + " could not be stored.", e);
        }
    }

    /** The stored mail, or empty when its body was purged. */
    public Optional<byte[]> get(UUID variantId) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("select mime from content where variant_id = ?")) {
            select.setObject(1, variantId);
            try (var rows = select.executeQuery()) {
                return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The content of variant " + variantId + " could not be read.", e);
        }
    }
}

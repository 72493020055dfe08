package org.postcommit.message;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The bytes of the variants, kept apart from everything that changes. Joins the transaction in progress. */
@ApplicationScoped
public class ContentStore {

    /** Bytes of a mail that is read together with others. */
    private static final int SMALL = 65_536;

    @Resource(lookup = "java:jboss/datasources/PostcommitDS")
    private DataSource dataSource;

    /** Stores finished mails by variant. The variants' rows have to be there already. */
    public void put(Map<UUID, byte[]> mails) {
        if (mails.isEmpty()) {
            return;
        }
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("insert into content (variant_id, mime) values (?, ?)")) {
            for (Map.Entry<UUID, byte[]> mail : mails.entrySet()) {
                insert.setObject(1, mail.getKey());
                insert.setBytes(2, mail.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("The contents of variants " + mails.keySet() + " could not be stored.", e);
        }
    }

    /** Those of the stored mails that many can be held of, in one query. */
    public Map<UUID, byte[]> getSmall(List<UUID> variantIds) {
        if (variantIds.isEmpty()) {
            return Map.of();
        }
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("select c.variant_id, c.mime from content c"
                        + " join variant v on v.id = c.variant_id where c.variant_id = any (?) and v.size <= "
                        + SMALL)) {
            select.setArray(1, connection.createArrayOf("uuid", variantIds.toArray()));
            Map<UUID, byte[]> contents = new HashMap<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    contents.put(rows.getObject(1, UUID.class), rows.getBytes(2));
                }
            }
            return contents;
        } catch (SQLException e) {
            throw new IllegalStateException("The contents of variants could not be read.", e);
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

package org.postcommit.config;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Tells all nodes that something they keep in memory has changed. Whoever changes it renews its edition in the same
 * transaction; whoever uses it compares editions, so that a change counts everywhere from its commit on. An edition is
 * never used twice, not even when it was rolled back.
 */
@ApplicationScoped
public class Editions {

    @Resource(lookup = "java:jboss/datasources/PostcommitDS")
    private DataSource database;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    /** Of what there are editions. */
    public enum Of {
        TEMPLATES,
        RULES
    }

    /** Within one transaction always the same, unless it renews it itself. */
    public UUID current(Of what) {
        if (transaction.getTransactionKey() == null) {
            return read(what);
        }
        UUID known = (UUID) transaction.getResource(what);
        if (known == null) {
            known = read(what);
            transaction.putResource(what, known);
        }
        return known;
    }

    private UUID read(Of what) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select id from edition where name = ?")) {
            select.setString(1, what.name());
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getObject(1, UUID.class);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The edition of " + what + " could not be read.", e);
        }
    }

    /** Others who change the same wait until this transaction has ended. */
    public void lock(Of what) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select id from edition where name = ? for update")) {
            select.setString(1, what.name());
            select.executeQuery().close();
        } catch (SQLException e) {
            throw new IllegalStateException("The edition of " + what + " could not be locked.", e);
        }
    }

    /** To be called when everything of the change is written: what is read from now on is taken for the new edition. */
    public void renew(Of what) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("update edition set id = ? where name = ?")) {
            UUID next = UUID.randomUUID();
            update.setObject(1, next);
            update.setString(2, what.name());
            update.executeUpdate();
            transaction.putResource(what, next);
        } catch (SQLException e) {
            throw new IllegalStateException("The edition of " + what + " could not be renewed.", e);
        }
    }
}

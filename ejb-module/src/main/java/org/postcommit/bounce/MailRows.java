package org.postcommit.bounce;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.postcommit.api.bounce.BounceKind;

/** The statements about fetched mails. They join the transaction in progress. */
@ApplicationScoped
class MailRows {

    private static final int MAX_SENDER = 320;
    private static final int MAX_SUBJECT = 255;
    private static final String INSERT = "insert into bounce_mail (id, account_key, uidl, received_at, size, sender,"
            + " subject, raw) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing";

    @Resource(lookup = "java:jboss/datasources/PostcommitDS")
    private DataSource database;

    /** {@code false} when it is there already. What a machine wrote for the sender's comfort is not kept. */
    boolean insert(UUID id, String account, Fetched mail, Reading reading, Instant at) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, id);
            insert.setString(2, account);
            insert.setString(3, mail.uidl());
            insert.setObject(4, at.atOffset(ZoneOffset.UTC));
            insert.setLong(5, mail.size());
            insert.setString(6, Cut.to(MAX_SENDER, reading.sender()));
            insert.setString(7, Cut.to(MAX_SUBJECT, reading.subject()));
            insert.setBytes(8, reading.kind() == BounceKind.AUTO_REPLY ? null : mail.content());
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("A mail of the inbound account " + account + " could not be stored.", e);
        }
    }

    /** What the mailbox may still hold although it is stored. */
    Set<String> remembered(String account) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select uidl from bounce_mail where account_key = ? and uidl is not null")) {
            select.setString(1, account);
            Set<String> found = new HashSet<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The mails of the inbound account " + account + " could not be read.", e);
        }
    }

    /** They are in the mailbox no longer; it may give the same names to others. */
    void forget(String account, Collection<String> uidls) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update bounce_mail set uidl = null where account_key = ? and uidl = any (?)")) {
            update.setString(1, account);
            update.setArray(2, connection.createArrayOf("varchar", uidls.toArray()));
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The mails of the inbound account " + account + " could not be marked.", e);
        }
    }

    Optional<byte[]> raw(UUID mailId) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select raw from bounce_mail where id = ?")) {
            select.setObject(1, mailId);
            try (var rows = select.executeQuery()) {
                return rows.next() ? Optional.ofNullable(rows.getBytes(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The mail " + mailId + " could not be read.", e);
        }
    }
}

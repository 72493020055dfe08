package org.postcommit.campaign;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** The rows of members, many at once, by plain statements in the transaction in progress. */
@ApplicationScoped
class MemberStore {

    private static final String INSERT =
            "insert into campaign_member (campaign_id, position, address_key, address, domain,"
                    + " name, language, zone, attributes, outcome, reason) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String WAITING =
            "select position, address_key, address, domain, name, language, zone, attributes from campaign_member"
                    + " where campaign_id = ? and outcome = 'WAITING' and position > ? and not (domain = any (?))"
                    + " order by position limit ?";
    private static final String DECIDE = "update campaign_member set outcome = ?, reason = ?, recipient_id = ?,"
            + " attributes = null where campaign_id = ? and position = ?";

    @Resource(lookup = "java:jboss/datasources/PostcommitDS")
    private DataSource database;

    /** Those of the keys that have a row. */
    Set<String> known(UUID campaign, Collection<String> keys) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select address_key from campaign_member where campaign_id = ? and address_key = any (?)")) {
            select.setObject(1, campaign);
            select.setArray(2, connection.createArrayOf("varchar", keys.toArray()));
            Set<String> known = new HashSet<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    known.add(rows.getString(1));
                }
            }
            return known;
        } catch (SQLException e) {
            throw failed(campaign, "read", e);
        }
    }

    void insert(UUID campaign, List<Expanded.Row> rows) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Expanded.Row row : rows) {
                Candidate member = row.candidate();
                insert.setObject(1, campaign);
                insert.setLong(2, member.position());
                insert.setString(3, member.key());
                insert.setString(4, member.address());
                insert.setString(5, member.domain());
                insert.setString(6, member.name());
                insert.setString(7, member.language());
                insert.setString(8, member.zone());
                insert.setString(9, member.attributes());
                insert.setString(10, row.outcome().name());
                insert.setString(11, row.reason());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw failed(campaign, "written", e);
        }
    }

    /**
     * The first that wait.
     *
     * @param after position behind which to look: those before it are not read again and again
     * @param domains of members that are to wait for longer
     */
    List<Candidate> waiting(UUID campaign, long after, Collection<String> domains, int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(WAITING)) {
            select.setObject(1, campaign);
            select.setLong(2, after);
            select.setArray(3, connection.createArrayOf("varchar", domains.toArray()));
            select.setInt(4, most);
            List<Candidate> waiting = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    waiting.add(new Candidate(
                            rows.getLong(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getString(5),
                            rows.getString(6),
                            rows.getString(7),
                            rows.getString(8)));
                }
            }
            return waiting;
        } catch (SQLException e) {
            throw failed(campaign, "read", e);
        }
    }

    void decide(UUID campaign, List<Decided> decided) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(DECIDE)) {
            for (Decided member : decided) {
                update.setString(1, member.outcome().name());
                update.setString(2, member.reason());
                update.setObject(3, member.recipient());
                update.setObject(4, campaign);
                update.setLong(5, member.position());
                update.addBatch();
            }
            update.executeBatch();
        } catch (SQLException e) {
            throw failed(campaign, "written", e);
        }
    }

    /** So many of those that wait will not get anything any more. */
    int callOff(UUID campaign, int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update campaign_member set outcome = 'CANCELLED', attributes = null"
                                + " where campaign_id = ? and position in (select position from campaign_member"
                                + " where campaign_id = ? and outcome = 'WAITING' order by position limit ?)")) {
            update.setObject(1, campaign);
            update.setObject(2, campaign);
            update.setInt(3, most);
            return update.executeUpdate();
        } catch (SQLException e) {
            throw failed(campaign, "written", e);
        }
    }

    private static IllegalStateException failed(UUID campaign, String what, SQLException e) {
        return new IllegalStateException("Members of campaign " + campaign + " could not be " + what + ".", e);
    }
}

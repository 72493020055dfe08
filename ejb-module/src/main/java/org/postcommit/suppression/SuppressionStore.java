package org.postcommit.suppression;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.postcommit.api.admin.SuppressionForm;

/** Changes the list, many entries at once, in the transaction in progress. */
@ApplicationScoped
class SuppressionStore {

    @Resource(lookup = "java:jboss/datasources/PostcommitDS")
    private DataSource database;

    /** Puts these in the place of what is listed for their addresses. What a delivery lists at this moment stays. */
    void put(List<SuppressionForm> forms, String who, Instant now) {
        remove(forms.stream().map(SuppressionForm::address).toList());
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into suppression (address, reason, evidence, created_at, expires_at, added_by)"
                                + " values (?, ?, ?, ?, ?, ?) on conflict do nothing")) {
            for (SuppressionForm form : forms) {
                insert.setString(1, form.address());
                insert.setString(2, form.reason());
                insert.setString(3, form.evidence());
                insert.setObject(4, time(now));
                insert.setObject(5, time(form.expiresAt()));
                insert.setString(6, who);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("The suppression list could not be changed.", e);
        }
    }

    /** Returns how many of them were listed. */
    int remove(List<String> addresses) {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("delete from suppression where address = any (?)")) {
            delete.setArray(1, connection.createArrayOf("varchar", addresses.toArray()));
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The suppression list could not be changed.", e);
        }
    }

    private static OffsetDateTime time(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}

package org.postcommit.contact;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.postcommit.api.contact.InvalidSegmentException;
import org.postcommit.config.SegmentSettings;

/** The customer's data sources: outside of every transaction of ours, read-only, and rolled back whatever happened. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CustomerDatabase {

    private static final Logger LOG = Logger.getLogger(CustomerDatabase.class);

    @Inject
    private SegmentSettings settings;

    /** What is done with a connection. */
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /**
     * @throws InvalidSegmentException saying what is wrong with the source or the query
     */
    public <T> T read(String source, Work<T> work) {
        try (Connection connection = source(source).getConnection()) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            try {
                return work.with(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                connection.setReadOnly(false);
            }
        } catch (SQLException e) {
            throw fault(source, e);
        }
    }

    @SuppressWarnings("BanJNDI") // only names that the settings allow
    private DataSource source(String name) {
        if (!settings.sources().contains(name)) {
            throw SegmentCheck.fault("source", SegmentCheck.sourceCure(settings.sources()));
        }
        try {
            return InitialContext.doLookup(name);
        } catch (NamingException | ClassCastException e) {
            LOG.warnf("There is no data source %s for segments: %s", name, e.toString());
            throw SegmentCheck.fault("source", "is no data source of this server");
        }
    }

    /** What a database says of a query helps; what it says of a connection names users and machines. */
    private static InvalidSegmentException fault(String source, SQLException e) {
        return SqlWords.of(e).map(words -> SegmentCheck.fault("query", words)).orElseGet(() -> {
            LOG.warnf("The data source %s of a segment failed: %s", source, e.toString());
            return SegmentCheck.fault("source", "cannot be asked now; the server's log says why");
        });
    }
}

package org.postcommit.config;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/** Brings the schema up to date before Hibernate validates it. Found by Hibernate through {@code META-INF/services}. */
public class SchemaMigration implements Integrator {

    private static final String DATA_SOURCE = "java:jboss/datasources/PostcommitDS";

    private enum Database {
        H2("binary large object", ""),
        POSTGRESQL("bytea", " with (fillfactor = 80)");

        private final String bytes;
        private final String hot;

        Database(String bytes, String hot) {
            this.bytes = bytes;
            this.hot = hot;
        }

        private static Database of(DataSource dataSource) throws SQLException {
            try (Connection connection = dataSource.getConnection()) {
                return valueOf(connection.getMetaData().getDatabaseProductName().toUpperCase(Locale.ROOT));
            }
        }
    }

    @Override
    @SuppressWarnings("BanJNDI") // a constant name in the server's own tree
    public void integrate(Metadata metadata, BootstrapContext bootstrap, SessionFactoryImplementor sessionFactory) {
        try {
            var dataSource = InitialContext.<DataSource>doLookup(DATA_SOURCE);
            migrate(dataSource, Database.of(dataSource));
        } catch (NamingException | SQLException e) {
            throw new IllegalStateException(
                    "Postcommit needs its database " + DATA_SOURCE + ": check that it is defined and running.", e);
        }
    }

    @Override
    public void disintegrate(SessionFactoryImplementor sessionFactory, SessionFactoryServiceRegistry registry) {
        // the schema stays
    }

    private void migrate(DataSource dataSource, Database database) {
        Flyway.configure(getClass().getClassLoader())
                .dataSource(dataSource)
                .locations(
                        "classpath:db/migration/common",
                        "classpath:db/migration/" + database.name().toLowerCase(Locale.ROOT))
                .placeholders(Map.of("bytes", database.bytes, "hot", database.hot))
                .table("postcommit_schema")
                .baselineOnMigrate(true) // the server keeps its timers in the same schema
                .baselineVersion("0")
                .load()
                .migrate();
    }
}

package io.aftersales.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/**
 * Gives migrations connections that wait for as long as it takes: a statement on a large table, or another node that
 * migrates. Those of the application give a silent database up.
 */
@Component
class MigrationConnections implements FlywayConfigurationCustomizer {

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.dataSource(new Patient(Objects.requireNonNull(configuration.getDataSource())));
    }

    private static final class Patient extends DelegatingDataSource {

        Patient(DataSource pool) {
            super(pool);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            // the pool sets its own again when it gets the connection back
            connection.setNetworkTimeout(Runnable::run, 0);
            return connection;
        }
    }
}

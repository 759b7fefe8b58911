package io.aftersales.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * Starts a PostgreSQL of our own unless {@code spring.datasource.url} names one.
 *
 * <p>It listens on the loopback address only and keeps its data, with durable settings, below {@code
 * aftersales.data-dir}. It is no part of the packaged jar.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(EmbeddedPostgres.class)
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
@Profile("!production")
class EmbeddedDatabaseConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabaseConfiguration.class);

    /** After a power cut the server reads its log again before it answers. */
    private static final Duration LONGEST_START = Duration.ofMinutes(1);

    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(@Value("${aftersales.data-dir}") Path dataDirectory) throws IOException {
        Path directory = dataDirectory.resolve("postgres").toAbsolutePath();
        Files.createDirectories(directory);
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setPGStartupWait(LONGEST_START)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                // Spring closes it after everything that uses it; a hook of its own would be too early
                .setRegisterShutdownHook(false);
        Optional<LeftServer> left = LeftServer.of(directory);
        // a killed JVM leaves the server running: it is taken over on the port that it has
        left.filter(LeftServer::running).ifPresent(server -> builder.setPort(server.port()));
        if (left.isPresent() && left.get().gone()) {
            // it names a process that is somebody else's by now, for which the server would refuse to start
            Files.delete(LeftServer.file(directory));
        }
        EmbeddedPostgres postgres = start(builder, directory);
        refuseForeign(postgres, directory);
        LOG.info("Embedded PostgreSQL keeps its data in {} and listens on port {}", directory, postgres.getPort());
        return postgres;
    }

    @Bean
    JdbcConnectionDetails embeddedConnection(EmbeddedPostgres postgres) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return "postgres";
            }

            @Override
            public String getPassword() {
                return "";
            }

            @Override
            public String getJdbcUrl() {
                return postgres.getJdbcUrl("postgres", "postgres");
            }
        };
    }

    private static EmbeddedPostgres start(EmbeddedPostgres.Builder builder, Path directory) throws IOException {
        try {
            return builder.start();
        } catch (IllegalStateException e) {
            if (String.valueOf(e.getMessage()).startsWith("could not lock")
                    || e instanceof OverlappingFileLockException) {
                throw new IllegalStateException(
                        "The data in %s are in use by a program that runs already; end it, or set AFTERSALES_DATA_DIR to another directory"
                                .formatted(directory),
                        e);
            }
            throw e;
        }
    }

    /** Whoever answers on the port must serve our data, and not those of another program that has the port now. */
    private static void refuseForeign(EmbeddedPostgres postgres, Path directory) throws IOException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet served = statement.executeQuery("show data_directory")) {
            served.next();
            Path other = Path.of(served.getString(1));
            if (!Files.isSameFile(other, directory)) {
                throw new IllegalStateException("Port %d belongs to the database in %s, not to the one in %s"
                        .formatted(postgres.getPort(), other, directory));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database in " + directory + " does not answer", e);
        }
    }
}

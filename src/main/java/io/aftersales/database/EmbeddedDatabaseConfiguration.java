package io.aftersales.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(@Value("${aftersales.data-dir}") Path dataDirectory) throws IOException {
        Path directory = dataDirectory.resolve("postgres").toAbsolutePath();
        Files.createDirectories(directory);
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                // Spring closes it after everything that uses it; a hook of its own would be too early
                .setRegisterShutdownHook(false);
        Integer orphan = portOfOrphan(directory);
        if (orphan != null) {
            // a killed JVM leaves the server running: on its old port it is found and restarted
            builder.setPort(orphan);
        }
        EmbeddedPostgres postgres = builder.start();
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

    /** Returns the port in the fourth line of the server's pid file, null when no server was left behind. */
    private static @org.jspecify.annotations.Nullable Integer portOfOrphan(Path directory) throws IOException {
        Path pidFile = directory.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return null;
        }
        List<String> lines = Files.readAllLines(pidFile);
        return lines.size() < 4 ? null : Integer.valueOf(lines.get(3).strip());
    }
}

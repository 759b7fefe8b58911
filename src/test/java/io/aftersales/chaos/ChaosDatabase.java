package io.aftersales.chaos;

import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A PostgreSQL server with durable settings, which can be stopped, killed and started again on its data. */
final class ChaosDatabase implements AutoCloseable {

    private static final String NAME = "aftersales";

    private final Path directory;
    private final int port;
    private EmbeddedPostgres server;

    ChaosDatabase() throws IOException {
        Path parent = Files.createDirectories(Path.of("target", "chaos"));
        directory = Files.createTempDirectory(parent.toAbsolutePath(), "postgres-");
        server = builder().start();
        port = server.getPort();
        execute("postgres", "create database " + NAME);
    }

    private EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(true)
                .setPGStartupWait(Duration.ofMinutes(1))
                // what is committed survives a killed server
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "300");
    }

    int port() {
        return port;
    }

    String url() {
        return url(NAME);
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=postgres".formatted(port, database);
    }

    /** Ends the server as an operator does: running transactions are broken off. */
    void stop() throws IOException {
        server.close();
    }

    /** Ends the server with SIGKILL, and with it all that it began. */
    void kill() throws IOException {
        List<String> lines = Files.readAllLines(directory.resolve("postmaster.pid"));
        Optional<ProcessHandle> postmaster =
                ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
        List<ProcessHandle> all =
                postmaster.stream().flatMap(ProcessHandle::descendants).toList();
        postmaster.ifPresent(ProcessHandle::destroyForcibly);
        // those that it left would end by themselves, but only when they notice
        all.forEach(ProcessHandle::destroyForcibly);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> postmaster.stream().noneMatch(ProcessHandle::isAlive)
                        && all.stream().noneMatch(ProcessHandle::isAlive));
        server.close();
    }

    /** Starts the server again on its port and data. */
    void startAgain() throws IOException {
        server = builder().setPort(port).start();
    }

    void execute(String database, String statements) {
        try (Connection connection = server.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        } catch (SQLException e) {
            throw new IllegalStateException(statements, e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}

package io.aftersales.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.boot.SpringApplication;

/** One PostgreSQL server for all tests of a run; each caller gets an empty database of its own. */
public final class TestDatabase {

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setRegisterShutdownHook(false)
                        .start();
                // closed after every application context, which a hook of its own would not wait for
                SpringApplication.getShutdownHandlers().add(() -> close(postgres));
                // those handlers run only where there was a context at all
                Runtime.getRuntime().addShutdownHook(new Thread(() -> closeWithoutContext(postgres)));
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static volatile boolean contextUsed;

    private TestDatabase() {}

    private static void closeWithoutContext(EmbeddedPostgres postgres) {
        if (!contextUsed) {
            close(postgres);
        }
    }

    /** Notes that an application context of this JVM uses the server, and so closes before it. */
    static void useInContext() {
        contextUsed = true;
    }

    private static void close(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Creates an empty database and returns its JDBC URL; user {@code postgres}, no password. One of that name goes
     * first, with who is connected to it: a test that failed is run again in the same JVM.
     */
    public static String create(String name) {
        try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("Database " + name + " cannot be created", e);
        }
        return Server.POSTGRES.getJdbcUrl("postgres", name);
    }
}

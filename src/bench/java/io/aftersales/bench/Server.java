package io.aftersales.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The PostgreSQL server on which all sides work, with a superuser {@code postgres} and without a password. */
final class Server {

    private static final String PARAMETERS = "?reWriteBatchedInserts=true";

    private final String address;
    private final JdbcClient counters;
    private final boolean statements;

    private Server(String address) {
        this.address = address;
        // a connection of its own, in a database that nobody measures
        this.counters = JdbcClient.create(
                new SingleConnectionDataSource(address + "postgres" + PARAMETERS, "postgres", "", true));
        this.statements = counters.sql("show shared_preload_libraries")
                .query(String.class)
                .single()
                .contains("pg_stat_statements");
        if (statements) {
            counters.sql("create extension if not exists pg_stat_statements").update();
        }
    }

    /** @param address such as {@code jdbc:postgresql://localhost:5432/} */
    static Server at(String address) {
        return new Server(address);
    }

    /** Starts one of our own that counts statements and is durable, as the application's is. */
    static Server embedded() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_wal_size", "4GB")
                    .start();
            return new Server("jdbc:postgresql://localhost:%d/".formatted(postgres.getPort()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url(String database) {
        return address + database + PARAMETERS;
    }

    JdbcClient client(String database) {
        return JdbcClient.create(new DriverManagerDataSource(url(database), "postgres", ""));
    }

    /** Makes an empty database of that name. */
    void create(String database) {
        counters.sql("drop database if exists %s with (force)".formatted(database))
                .update();
        counters.sql("create database " + database).update();
    }

    void checkpoint() {
        counters.sql("checkpoint").update();
    }

    /** What that database has counted so far, after sessions had time to report it. */
    Counted counted(String database) {
        Product.pause(1500);
        counters.sql("select pg_stat_clear_snapshot()").query().listOfRows();
        long calls = statements
                ? counters.sql("select coalesce(sum(calls), 0)::bigint from pg_stat_statements where toplevel and query"
                                + " !~* '^(begin|commit)' and dbid = (select oid from pg_database where datname = ?)")
                        .param(database)
                        .query(Long.class)
                        .single()
                : 0;
        return counters.sql(
                        """
                        select xact_commit, pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint as wal,
                            tup_inserted, tup_updated, tup_deleted
                        from pg_stat_database where datname = ?
                        """)
                .param(database)
                .query((row, index) -> new Counted(
                        calls, row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                .single();
    }
}

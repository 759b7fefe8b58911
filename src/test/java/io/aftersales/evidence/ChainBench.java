package io.aftersales.evidence;

import static java.util.Objects.requireNonNull;

import io.aftersales.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A log in a schema of its own, so that it may be damaged. */
final class ChainBench {

    private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");

    /** So few that a log of ten is checked in parts. */
    private static final int AT_ONCE = 4;

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static final class Database {
        static final String URL = TestDatabase.create("evidence");
    }

    final JdbcClient jdbc;
    final TransactionTemplate transactions;
    final EvidenceSealing sealing;
    final ChainCheck check;

    ChainBench() {
        String schema = "log" + NUMBER.incrementAndGet();
        new JdbcTemplate(new DriverManagerDataSource(Database.URL, "postgres", "")).execute("create schema " + schema);
        DriverManagerDataSource database =
                new DriverManagerDataSource(Database.URL + "&currentSchema=" + schema, "postgres", "");
        JdbcTemplate template = new JdbcTemplate(database);
        jdbc = JdbcClient.create(template);
        JdbcTransactionManager manager = new JdbcTransactionManager(database);
        transactions = new TransactionTemplate(manager);
        transactions.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        sealing = new EvidenceSealing(jdbc);
        check = new ChainCheck(jdbc, new SealedEvents(database), manager, Clock.systemUTC(), AT_ONCE);
        try {
            template.execute(Files.readString(MIGRATIONS.resolve("V173__evidence.sql")));
            String later = Files.readString(MIGRATIONS.resolve("V255__index_what_grows.sql"));
            template.execute(later.substring(later.indexOf("create table evidence_check")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Records so many events, one transaction each. */
    ChainBench with(int events) {
        jdbc.sql("""
                        select record_evidence(timestamptz '2026-11-20 09:00:00.123456+08' + n * interval '1 second',
                            'CL-20261120-' || lpad((n % 7)::text, 6, '0'), 'CONTACTED', 'wang',
                            jsonb_build_object('round', n, 'note', E'tab\\there'))
                        from generate_series(1, ?) n""").param(events).query((row, number) -> number).list();
        return this;
    }

    int sealNext() {
        return requireNonNull(transactions.execute(status -> sealing.sealNext()));
    }

    ChainBench sealed() {
        int sealed;
        do {
            sealed = sealNext();
        } while (sealed > 0);
        return this;
    }

    /** Does what only an administrator of the database can do. */
    void tamper(String sql) {
        tables("disable");
        jdbc.sql(sql).update();
        tables("enable");
    }

    private void tables(String what) {
        jdbc.sql("alter table evidence_event " + what + " trigger user").update();
        jdbc.sql("alter table evidence_head " + what + " trigger user").update();
    }

    ChainReport check() {
        return check(Anchor.START);
    }

    ChainReport check(Anchor kept) {
        return check.check(kept);
    }

    /** Makes all hashes anew, as somebody would who wants to be found by nobody. */
    void forge() {
        tamper("update evidence_event set seal = null, hash = null");
        tamper("update evidence_head set seal = 0, hash = repeat('0', 64)");
        sealed();
    }
}

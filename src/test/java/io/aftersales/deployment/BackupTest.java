package io.aftersales.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.aftersales.deployment.LocalPostgres.Ran;
import io.aftersales.testing.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of operators, run as they are on a real server; skipped on a machine without PostgreSQL's tools. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Requirement("SEC-05")
class BackupTest {

    private static final Path BACKUP = Path.of("docs", "operations", "backup.sh");
    private static final Path RESTORE = Path.of("docs", "operations", "restore.sh");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path directory;

    @SuppressWarnings("NullAway.Init")
    private LocalPostgres server;

    @BeforeAll
    void start() throws Exception {
        Optional<Path> binaries = LocalPostgres.binaries();
        assumeTrue(binaries.isPresent(), "PostgreSQL with pg_dump is not installed");
        server = LocalPostgres.start(binaries.orElseThrow(), directory);
        update("postgres", "create database aftersales");
        update("postgres", "create database other");
        update("aftersales", """
                create table commitment (id bigint primary key);
                create table act_ru_job (commitment bigint primary key references commitment);
                create table outbox_message (id bigint primary key, status text, content bytea);
                create table data_key (id bigint primary key, person bigint unique);
                create table destroyed_key (id bigint primary key, person bigint);
                create table customer (id bigint primary key, name text not null);
                insert into data_key values (1, 11), (2, 12);
                insert into customer values (11, 'd1:1:eA=='), (12, 'd1:2:eA=='), (13, 'erased');
                create sequence case_number;
                create sequence claim_number_sequence minvalue 1 maxvalue 999999 cycle;
                select nextval('claim_number_sequence');
                insert into outbox_message values (1, 'QUEUED', sha512('a file'));
                select nextval('case_number'), nextval('case_number');
                """);
    }

    @AfterAll
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void whatIsRestoredIsOneMomentOfARunningDatabase() throws Exception {
        AtomicBoolean busy = new AtomicBoolean(true);
        AtomicLong written = new AtomicLong();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> write(busy, written));
        while (written.get() < 20 && !writer.isDone()) {
            Thread.onSpinWait();
        }
        long before = written.get();
        Ran backup = server.run(BACKUP, "aftersales", directory.resolve("dumps").toString());
        busy.set(false);
        writer.join();
        assertThat(backup.status()).as(backup.output()).isZero();
        update("postgres", "create database restored");

        Ran restored = server.run(RESTORE, "restored", backup.output().strip());

        assertThat(restored.status()).as(restored.output()).isZero();
        assertThat(restored.output()).contains("promises ", "messages to send 1");
        long promises = number("restored", "select count(*) from commitment");
        assertThat(promises).isBetween(before, written.get());
        assertThat(number("restored", "select count(*) from act_ru_job")).isEqualTo(promises);
        assertThat(number("restored", "select count(*) from outbox_message where content = sha512('a file')"))
                .isOne();
        assertThat(number("restored", "select nextval('case_number')")).isEqualTo(3);
        assertThat(number("restored", "select nextval('claim_number_sequence')"))
                .as("numbers that were confirmed after the dump are given to nobody else")
                .isEqualTo(10_002);
    }

    @Test
    void keysAreInAFileOfTheirOwnAndDestroyedOnesStayAway() throws Exception {
        Path dumps = directory.resolve("apart");
        String old = backUp(dumps);
        update("aftersales", "delete from data_key where id = 2; insert into destroyed_key values (2, 12)");
        backUp(dumps);
        backUp(dumps);
        update("aftersales", "insert into data_key values (2, 12); delete from destroyed_key");
        update("postgres", "create database forgetful");
        update("postgres", "create database keyless");

        Ran restored = server.run(RESTORE, "forgetful", old);
        List<Path> keys = files(directory.resolve("apart-keys"));
        Ran without =
                server.run(RESTORE, "keyless", old, directory.resolve("nowhere").toString());

        assertThat(restored.status()).as(restored.output()).isZero();
        assertThat(number("forgetful", "select count(*) from data_key where id = 1"))
                .isOne();
        assertThat(number("forgetful", "select count(*) from data_key where id = 2"))
                .isZero();
        assertThat(number("forgetful", "select count(*) from destroyed_key where id = 2"))
                .isOne();
        assertThat(keys).hasSize(2);
        assertThat(without.status()).isNotZero();
        assertThat(without.output()).contains("no file of keys");
    }

    /** With older keys whoever came since could not be read. */
    @Test
    void keysThatAreOlderThanTheDumpAreRefused() throws Exception {
        Path dumps = directory.resolve("later");
        String dump = backUp(dumps);
        Path keys = files(directory.resolve("later-keys")).get(0);
        Path older = Files.copy(keys, directory.resolve("aftersales-20200101T000000Z.keys"));
        update("postgres", "create database older");

        Ran refused = server.run(RESTORE, "older", dump, older.toString());
        long tables = number("older", "select count(*) from pg_tables where schemaname = 'public'");
        Ran restored = server.run(RESTORE, "older", dump, keys.toString());

        assertThat(refused.status()).isNotZero();
        assertThat(refused.output()).contains(older.toString(), "is older than", "Take the latest one");
        assertThat(tables).as("nothing was restored").isZero();
        assertThat(restored.status()).as(restored.output()).isZero();
        assertThat(number("older", "select count(*) from data_key")).isPositive();
    }

    /** Looked at before anything is restored: a database without its keys would start and make new ones. */
    @Test
    void anotherFileInThePlaceOfTheKeysIsRefused() throws Exception {
        String dump = backUp(directory.resolve("other"));
        Path other = Files.writeString(directory.resolve("aftersales-29990101T000000Z.keys"), "no keys");
        update("postgres", "create database confused");

        Ran refused = server.run(RESTORE, "confused", dump, other.toString());

        assertThat(refused.status()).isNotZero();
        assertThat(refused.output()).contains("holds no keys");
        assertThat(number("confused", "select count(*) from pg_tables where schemaname = 'public'"))
                .isZero();
    }

    /** It is a file of keys and late enough, but nothing could be read with it, and nothing be put right afterwards. */
    @Test
    void keysOfAnotherInstallationAreRefused() throws Exception {
        String dump = backUp(directory.resolve("ours"));
        update("aftersales", "update data_key set id = id + 100");
        backUp(directory.resolve("theirs"));
        update("aftersales", "update data_key set id = id - 100");
        Path theirs = files(directory.resolve("theirs-keys")).get(0);
        update("postgres", "create database foreign_keys");

        Ran refused = server.run(RESTORE, "foreign_keys", dump, theirs.toString());

        assertThat(refused.status()).isNotZero();
        assertThat(refused.output()).contains("does not fit", "2 customers");
        assertThat(number("foreign_keys", "select count(*) from pg_tables where schemaname = 'public'"))
                .as("nothing is left of what was begun")
                .isZero();
    }

    /** A dump that ends too early is no dump of half of the cases. */
    @Test
    void aDumpThatIsCutShortRestoresNothing() throws Exception {
        Path dump = Path.of(backUp(directory.resolve("cut")));
        byte[] whole = Files.readAllBytes(dump);
        Files.write(dump, Arrays.copyOf(whole, whole.length - 200));
        update("postgres", "create database cut");

        Ran refused = server.run(RESTORE, "cut", dump.toString());

        assertThat(refused.status()).isNotZero();
        assertThat(number("cut", "select count(*) from pg_tables where schemaname = 'public'"))
                .isZero();
    }

    private String backUp(Path dumps) throws Exception {
        Ran ran = server.run(BACKUP, "aftersales", dumps.toString());
        assertThat(ran.status()).as(ran.output()).isZero();
        return ran.output().strip();
    }

    @Test
    void aDatabaseInUseIsNotOverwritten() throws Exception {
        Ran backup = server.run(BACKUP, "aftersales", directory.resolve("again").toString());

        Ran refused = server.run(RESTORE, "aftersales", backup.output().strip());

        assertThat(refused.status()).isNotZero();
        assertThat(refused.output()).contains("is not empty");
    }

    @Test
    void onlyTheLastAreKept() throws Exception {
        Path dumps = directory.resolve("kept");
        String newest = "";
        for (int i = 0; i < 3; i++) {
            newest = server.run(BACKUP, "aftersales", dumps.toString(), "2")
                    .output()
                    .strip();
        }

        assertThat(files(dumps)).hasSize(2).contains(Path.of(newest));
    }

    @Test
    void whatFailsLeavesNoFileBehind() throws Exception {
        Path dumps = directory.resolve("failed");

        Ran wrong = server.run(BACKUP, "other", dumps.toString());
        Ran missing = server.run(BACKUP, "missing", dumps.toString());

        assertThat(wrong.status()).isNotZero();
        assertThat(wrong.output()).contains("no database of Aftersales");
        assertThat(missing.status()).isNotZero();
        assertThat(files(dumps)).isEmpty();
    }

    private static List<Path> files(Path dumps) throws IOException {
        try (Stream<Path> files = Files.list(dumps)) {
            return files.toList();
        }
    }

    /** A promise and its timer in one transaction, again and again. */
    private void write(AtomicBoolean busy, AtomicLong written) {
        try (Connection connection = server.connect("aftersales");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (long id = 1; busy.get(); id++) {
                statement.execute("insert into commitment values (" + id + ")");
                statement.execute("insert into act_ru_job values (" + id + ")");
                connection.commit();
                written.set(id);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void update(String database, String statements) throws SQLException {
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    private long number(String database, String query) throws SQLException {
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }
}

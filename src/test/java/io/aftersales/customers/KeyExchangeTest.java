package io.aftersales.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.spy;

import com.zaxxer.hikari.HikariDataSource;
import io.aftersales.customers.StoredKeys.Purpose;
import io.aftersales.customers.StoredKeys.Stored;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.RowsRead;
import io.aftersales.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The key of the installation is exchanged node by node, on one database. */
@Requirement("SEC-02")
class KeyExchangeTest {

    private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");

    private static final EncryptionSettings OLD =
            new EncryptionSettings("a".repeat(32), Map.of("k2", "b".repeat(32)), null);
    private static final EncryptionSettings NEW =
            new EncryptionSettings("a".repeat(32), Map.of("k2", "b".repeat(32)), "k2");

    /** More than a transaction takes, and no multiple of it. */
    private static final int PERSONS = 1100;

    private static final HikariDataSource DATABASE = new HikariDataSource();

    private final JdbcClient jdbc = JdbcClient.create(DATABASE);
    private final StoredKeys stored = new JdbcStoredKeys(jdbc);

    @BeforeAll
    static void makeTables() throws IOException {
        DATABASE.setJdbcUrl(TestDatabase.create("keys"));
        DATABASE.setUsername("postgres");
        String tables = Files.readString(MIGRATIONS.resolve("V200__keys_of_persons.sql"));
        JdbcClient jdbc = JdbcClient.create(DATABASE);
        jdbc.sql(tables.substring(0, tables.indexOf("-- Cases of which texts"))).update();
        jdbc.sql("create table text_progress (done_at timestamptz)").update();
        jdbc.sql(Files.readString(MIGRATIONS.resolve("V252__key_that_wraps.sql")))
                .update();
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @BeforeEach
    void begin() {
        jdbc.sql("truncate data_key, wrapping_key").update();
        KeyRotation first = started(OLD);
        InstallationKeys installation = new InstallationKeys(OLD);
        for (int person = 0; person < PERSONS; person++) {
            stored.add(
                    new Stored(UUID.randomUUID(), installation.wrap(DataKey.random()), "k1"),
                    Purpose.PERSON,
                    UUID.randomUUID());
        }
        first.rotate();
        assertThat(stored.wrappedBy()).containsExactly("k1");
    }

    @Test
    void theNodeThatStartedLastSaysWhichKeyWrapsWhateverOthersStillName() {
        KeyRotation old = started(OLD);
        KeyRotation exchanged = started(NEW);

        old.rotate();
        exchanged.rotate();
        old.rotate();

        assertThat(stored.wrappedBy()).containsExactly("k2");
    }

    @Test
    void theWayBackIsTheSame() {
        KeyRotation exchanged = started(NEW);
        exchanged.rotate();
        KeyRotation back = started(OLD);

        exchanged.rotate();
        back.rotate();
        exchanged.rotate();

        assertThat(stored.wrappedBy()).containsExactly("k1");
    }

    @Test
    void bothAtOnceComeToAnEnd() {
        KeyRotation old = started(OLD);
        KeyRotation exchanged = started(NEW);

        CompletableFuture<Void> both = CompletableFuture.allOf(
                CompletableFuture.runAsync(old::rotate), CompletableFuture.runAsync(exchanged::rotate));

        assertThat(both).succeedsWithin(Duration.ofSeconds(60));
        assertThat(stored.wrappedBy()).containsExactly("k2");
    }

    /** A release from before the rule wraps the same keys the other way meanwhile. */
    @Test
    void aTurnGoesOverTheKeysOnce() {
        StoredKeys undone = spy(stored);
        doNothing().when(undone).wrap(any(), any(), any());
        KeyRotation exchanged = started(NEW, undone);

        assertThat(CompletableFuture.runAsync(exchanged::rotate)).succeedsWithin(Duration.ofSeconds(60));
    }

    @Test
    void aNodeThatStartsAgainWithTheSameKeyChangesNothing() {
        String since = since();

        started(OLD);

        assertThat(since()).isEqualTo(since);
        assertThatCode(() -> started(OLD).rotate()).doesNotThrowAnyException();
    }

    /** Each node asks every minute, for years. */
    @Test
    void whereNothingIsToBeWrappedNoKeysAreRead() {
        KeyRotation rotation = started(OLD);

        new TransactionTemplate(new JdbcTransactionManager(DATABASE))
                .executeWithoutResult(status -> assertThat(RowsRead.of(jdbc, "data_key", rotation::rotate))
                        .isLessThan(10));
    }

    private String since() {
        return jdbc.sql("select since::text from wrapping_key")
                .query(String.class)
                .single();
    }

    private KeyRotation started(EncryptionSettings settings) {
        return started(settings, stored);
    }

    private static KeyRotation started(EncryptionSettings settings, StoredKeys table) {
        InstallationKeys installation = new InstallationKeys(settings);
        KeyRotation rotation = new KeyRotation(
                table,
                installation,
                new DataKeys(table, installation),
                new TransactionTemplate(new JdbcTransactionManager(DATABASE)));
        rotation.afterSingletonsInstantiated();
        return rotation;
    }
}

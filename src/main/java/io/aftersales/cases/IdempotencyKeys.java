package io.aftersales.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers which case came of which submission, so that a repeated submission gets the same answer. */
@Component
class IdempotencyKeys {

    private final JdbcClient jdbc;
    private final Clock clock;

    IdempotencyKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An earlier submission with the same key. */
    record Used(String fingerprint, String caseNumber) {}

    /**
     * Takes the key for this transaction; empty when nobody took it before. Waits for a transaction that is about to
     * use the same key, so that of two submissions at the same time one files the case and the other finds it.
     */
    Optional<Used> take(String key, String fingerprint) {
        int taken = jdbc.sql("""
                        insert into idempotency_key (key, fingerprint, created_at) values (:key, :fingerprint, :at)
                        on conflict (key) do nothing""")
                .param("key", key)
                .param("fingerprint", fingerprint)
                .param("at", OffsetDateTime.now(clock))
                .update();
        return taken == 1
                ? Optional.empty()
                : Optional.of(jdbc.sql("select fingerprint, case_number from idempotency_key where key = :key")
                        .param("key", key)
                        .query(Used.class)
                        .single());
    }

    /** Forgets the keys that were used before {@code instant}; a submission under such a key is a new one. */
    void forgetBefore(Instant instant) {
        jdbc.sql("delete from idempotency_key where created_at < :instant")
                .param("instant", instant.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Notes what came of the submission. */
    void use(String key, String caseNumber) {
        jdbc.sql("update idempotency_key set case_number = :number where key = :key")
                .param("number", caseNumber)
                .param("key", key)
                .update();
    }
}

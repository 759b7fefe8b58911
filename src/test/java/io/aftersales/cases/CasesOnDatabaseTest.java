package io.aftersales.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.testing.IntegrationTest;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** What is common to all cases, with the database. */
@IntegrationTest
class CasesOnDatabaseTest {

    @Autowired
    private Submissions submissions;

    @Autowired
    private ForgottenKeys forgottenKeys;

    @Autowired
    private CaseTimeline timeline;

    @Autowired
    private CaseNumbers numbers;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private enum Happening {
        RECEIVED,
        CLOSED
    }

    @Test
    void numbersComeFromTheSequenceOfTheirKind() {
        String first = numbers.take(CaseKind.CLAIM, number -> false);

        assertThat(numbers.take(CaseKind.CLAIM, number -> false)).isNotEqualTo(first);
        assertThat(CaseKind.of(first)).contains(CaseKind.CLAIM);
    }

    @Test
    void aThousandCasesAtOnceGetAThousandNumbers() {
        assertThat(IntStream.range(0, 1000).parallel().mapToObj(place -> numbers.take(CaseKind.CLAIM, number -> false)))
                .hasSize(1000)
                .doesNotHaveDuplicates();
    }

    @Test
    void aTimelineTellsWhatHappenedInItsOrder() {
        String number = "CL-test-" + UUID.randomUUID();

        transaction.executeWithoutResult(running -> {
            timeline.note(number, Happening.RECEIVED, "customer", Map.of("channel", "PHONE"));
            timeline.note(number, Happening.CLOSED, "desk", Map.of());
        });

        List<CaseEntry> entries = timeline.of(number);
        assertThat(entries).extracting(CaseEntry::type).containsExactly("RECEIVED", "CLOSED");
        assertThat(entries).extracting(CaseEntry::by).containsExactly("customer", "desk");
        assertThat(entries.get(0).facts()).containsExactly(Map.entry("channel", "PHONE"));
        assertThat(timeline.of("CL-test-" + UUID.randomUUID())).isEmpty();
    }

    @Test
    void theTimelineOnlyGrows() {
        transaction.executeWithoutResult(
                running -> timeline.note("CL-test-" + UUID.randomUUID(), Happening.RECEIVED, "customer", Map.of()));

        for (String change : List.of("update case_event set recorded_by = 'nobody'", "delete from case_event")) {
            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void whatIsSentAgainIsFiledOnce() {
        String key = UUID.randomUUID().toString();

        assertThat(submit(key, "CP-20261122-000001")).isEqualTo("CP-20261122-000001");
        assertThat(submit(key, "CP-20261122-000002")).isEqualTo("CP-20261122-000001");
        assertThat(submit(null, "CP-20261122-000003")).isEqualTo("CP-20261122-000003");
    }

    @Test
    void nothingIsSubmittedOutsideATransaction() {
        assertThatThrownBy(() -> submissions.once(null, application(), () -> "CP-20261122-000001"))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aKeyIsForgottenAfterThirtyDays() {
        String kept = UUID.randomUUID().toString();
        String old = UUID.randomUUID().toString();
        submit(kept, "CP-20261122-000001");
        submit(old, "CP-20261122-000002");
        age(kept, Duration.ofDays(30).minusMinutes(1));
        age(old, Duration.ofDays(30).plusMillis(1));

        forgottenKeys.forget();

        assertThat(jdbc.sql("select key from idempotency_key where key in (:keys)")
                        .param("keys", List.of(kept, old))
                        .query(String.class)
                        .list())
                .containsExactly(kept);
    }

    private String submit(@Nullable String key, String number) {
        return Objects.requireNonNull(
                transaction.execute(running -> submissions.once(key, application(), () -> number)));
    }

    private static CustomerApplication application() {
        return new CustomerApplication("王芳", "+8613800000000", null, null, null, null);
    }

    private void age(String key, Duration age) {
        jdbc.sql("update idempotency_key set created_at = :at where key = :key")
                .param("at", clock.instant().minus(age).atOffset(ZoneOffset.UTC))
                .param("key", key)
                .update();
    }
}

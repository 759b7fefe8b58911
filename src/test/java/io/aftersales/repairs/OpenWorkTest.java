package io.aftersales.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.RowsRead;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What is open is found beside all that is over, which nobody reads for it; each test is rolled back. */
@IntegrationTest
@Transactional
class OpenWorkTest {

    private static final int OVER = 3000;

    @Autowired
    private Repairs repairs;

    @Autowired
    private Visits visits;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void manyAreOverAndMoreOpenThanAPageShows() {
        // without the claims that they would belong to
        jdbc.sql("set local session_replication_role = replica").update();
        jdbc.sql("""
                insert into repair (claim_number, version, customer_id, product_line, mode, status, urgent, latest_visit,
                    latest_quote, outcome, opened_at, finished_at)
                select 'over-' || n, 0, gen_random_uuid(), 'ROBOT', 'ON_SITE', 'FINISHED', false, 1, 0, 'REPAIRED',
                    timestamptz '2019-01-01 08:00Z' + n * interval '1 hour', '2020-01-01 08:00Z'
                from generate_series(1, ?) n
                """).param(OVER).update();
        jdbc.sql("""
                insert into visit (id, claim_number, number, booked_at, engineer, ordered_at, ordered_by, status, arrived_at)
                select gen_random_uuid(), 'over-' || n, 1, timestamptz '2019-01-01 08:00Z' + n * interval '1 hour', 'somebody',
                    '2019-01-01 08:00Z', 'desk', 'ARRIVED', timestamptz '2019-01-01 08:00Z' + n * interval '1 hour'
                from generate_series(1, ?) n
                """).param(OVER).update();
        jdbc.sql("""
                insert into visit (id, claim_number, number, booked_at, engineer, ordered_at, ordered_by, status)
                select gen_random_uuid(), 'open-' || n, 1, timestamptz '2021-01-01 08:00Z' + n * interval '1 hour', 'somebody',
                    '2021-01-01 08:00Z', 'desk', 'BOOKED'
                from generate_series(1, 500) n
                """).update();
        jdbc.sql("set local session_replication_role = origin").update();
    }

    @Test
    void repairsThatRun() {
        assertThat(RowsRead.of(jdbc, "repair", () -> repairs.running(Limit.of(50))))
                .isLessThan(100);
    }

    @Test
    void visitsThatEngineersHaveBeforeThem() {
        assertThat(RowsRead.of(jdbc, "visit", () -> visits.open(Limit.of(50)))).isLessThan(100);
    }

    @Test
    void visitsToWhichAnEngineerCameToday() {
        Instant today = Instant.parse("2021-01-01T00:00:00Z");

        assertThat(RowsRead.of(jdbc, "visit", () -> visits.arrivalsOf("somebody", today)))
                .isZero();
    }
}

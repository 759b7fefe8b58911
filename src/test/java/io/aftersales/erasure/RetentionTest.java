package io.aftersales.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.customers.CustomerRecords;
import io.aftersales.customers.CustomerRecords.Ground;
import io.aftersales.customers.CustomerRecords.Kept;
import io.aftersales.testing.MovingClock;
import io.aftersales.testing.Requirement;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How long records stand in the way of erasure. */
class RetentionTest {

    private static final Set<String> CASES = Set.of("CL-20231128-000001");
    private static final String CASE = "CL-20231128-000001";

    private final MovingClock clock = new MovingClock("2026-11-28T04:00:00Z");

    @Test
    @Requirement({"INF-10", "T21", "F13"})
    void aCaseFileStaysThroughTheLastDayOfItsSecondYear() {
        Retention retention = retention(new Kept(CASE, Ground.CASE_FILE, LocalDate.parse("2024-11-28")));
        assertThat(retention.obstacles(CASES))
                .containsExactly(new Obstacle(CASE, Ground.CASE_FILE, LocalDate.parse("2026-11-28")));

        clock.set("2026-11-28T16:00:00Z");

        assertThat(retention.obstacles(CASES)).isEmpty();
    }

    @Test
    @Requirement("F13")
    void theLatestOfServiceWarrantyAndGuaranteeCounts() {
        Retention retention = retention(
                new Kept(CASE, Ground.CASE_FILE, LocalDate.parse("2023-11-28")),
                new Kept(CASE, Ground.CASE_FILE, LocalDate.parse("2025-12-31")));

        assertThat(retention.obstacles(CASES))
                .containsExactly(new Obstacle(CASE, Ground.CASE_FILE, LocalDate.parse("2027-12-31")));
    }

    @Test
    @Requirement("F13")
    void vouchersStayLongerAndOpenCasesStayWhateverTheTableSays() {
        Retention retention = retention(
                new Kept(CASE, Ground.VOUCHER, LocalDate.parse("2023-11-28")),
                new Kept("CP-1", Ground.OPEN_CASE, null));

        assertThat(retention.obstacles(CASES))
                .containsExactly(
                        new Obstacle("CP-1", Ground.OPEN_CASE, null),
                        new Obstacle(CASE, Ground.VOUCHER, LocalDate.parse("2053-11-28")));
    }

    private Retention retention(Kept... kept) {
        CustomerRecords records = new CustomerRecords() {
            @Override
            public List<Kept> kept(Collection<String> cases) {
                return List.of(kept);
            }
        };
        return new Retention(List.of(records), ground -> ground == Ground.VOUCHER ? 30 : 2, clock);
    }
}

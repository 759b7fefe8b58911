package io.aftersales.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.calendar.WorkingCalendars;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The table {@code task-limits}, and the days that it leads to. */
@IntegrationTest
class TaskLimitsTest {

    private static final Table LIMITS = new Table("task-limits");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    private TaskLimits limits;

    @Autowired
    private WorkingCalendars calendars;

    @Autowired
    private Clock clock;

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "HAND_OVER, 5, WORKING_DAYS",
        "DECIDE_OUTCOME, 2, WORKING_DAYS",
        "ANALYSE_EXPENSE_USE, 5, WORKING_DAYS",
        "PROPOSE_BUDGET_ADJUSTMENT, 5, WORKING_DAYS",
        "APPROVE_BUDGET_ADJUSTMENT, 5, WORKING_DAYS"
    })
    @Requirement({"BUD-02", "F66"})
    void everyTaskHasItsLimit(LimitedTask task, long amount, String unit) {
        assertThat(LIMITS.only(Map.of("limitedTask", task.name()))).isEqualTo(Map.of("amount", amount, "unit", unit));
    }

    @ParameterizedTest
    @EnumSource(LimitedTask.class)
    void aTaskIsDueAtTheEndOfAWorkingDayThatComes(LimitedTask task) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        LocalDate day = LocalDate.ofInstant(limits.dueAt(task), ZONE);

        assertThat(day).isAfter(today);
        assertThat(calendars.current().working(day)).isTrue();
    }

    @Test
    @Requirement("BUD-02")
    void theDayOfTheOfferDoesNotCount() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);

        assertThat(calendars
                        .current()
                        .workingDaysBetween(
                                today, LocalDate.ofInstant(limits.dueAt(LimitedTask.ANALYSE_EXPENSE_USE), ZONE)))
                .isEqualTo(5);
    }
}

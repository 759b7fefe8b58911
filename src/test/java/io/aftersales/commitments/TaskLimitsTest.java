package io.aftersales.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.calendar.WorkingCalendars;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
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
        "APPROVE_BUDGET_ADJUSTMENT, 5, WORKING_DAYS",
        "TRIAGE_CLAIM, 1, WORKING_DAYS",
        "GUIDE_CUSTOMER, 1, WORKING_DAYS",
        "REVIEW_DUPLICATES, 1, WORKING_DAYS",
        "SETTLE_DISPUTE, 5, WORKING_DAYS",
        "SURVEY_SATISFACTION, 3, WORKING_DAYS",
        "FOLLOW_UP_MEASURES, 5, WORKING_DAYS",
        "BOOK_APPOINTMENT, 1, WORKING_DAYS",
        "CALL_WAITING_CUSTOMER, 1, WORKING_HOURS",
        "TAKE_OVER_INCIDENT, 1, HOURS",
        "RECEIVE_PRODUCT, 10, WORKING_DAYS",
        "DIAGNOSE_FAULT, 2, WORKING_DAYS",
        "DECIDE_COVERAGE, 1, WORKING_DAYS",
        "QUOTE_REPAIR, 2, WORKING_DAYS",
        "OBTAIN_CONSENT, 3, WORKING_DAYS",
        "FILL_APPLICATION, 3, WORKING_DAYS",
        "DECIDE_SPECIAL_CASE, 2, WORKING_DAYS",
        "TELL_ENTITLEMENT, 1, WORKING_DAYS",
        "ASK_CUSTOMER, 5, WORKING_DAYS",
        "APPROVE_EXCHANGE, 2, WORKING_DAYS",
        "AGREE_PRODUCT, 2, WORKING_DAYS",
        "FILL_REPLACEMENT_RECORD, 2, WORKING_DAYS",
        "PROPOSE_REFUND, 2, WORKING_DAYS",
        "LEARN_REASON, 2, WORKING_DAYS",
        "CHOOSE_ROUTE, 2, WORKING_DAYS",
        "ANSWER_DEMAND, 5, WORKING_DAYS",
        "COLLECT_PRODUCT, 5, WORKING_DAYS",
        "PROPOSE_OFFER, 2, WORKING_DAYS",
        "APPROVE_OFFER, 2, WORKING_DAYS",
        "MAKE_OFFER, 3, WORKING_DAYS",
        "PAY_COMPENSATION, 5, WORKING_DAYS",
        "REVIEW_FEE_SHEET, 5, WORKING_DAYS",
        "CORRECT_FEE_SHEET, 3, WORKING_DAYS",
        "COLLECT_PAYMENT, 10, WORKING_DAYS",
        "ISSUE_RECEIPT, 3, WORKING_DAYS",
        "NEGOTIATE_CHARGE, 10, WORKING_DAYS",
        "APPROVE_RELIEF, 3, WORKING_DAYS",
        "DECIDE_LATE_CLAIM, 3, WORKING_DAYS",
        "DECIDE_OVER_BUDGET, 2, WORKING_DAYS",
        "DECIDE_UNCORRECTED_CLAIM, 2, WORKING_DAYS",
        "AUDIT_EXPENSE, 10, WORKING_DAYS",
        "FOLLOW_UP_FINDING, 10, WORKING_DAYS",
        "JUDGE_EFFECT, 5, WORKING_DAYS",
        "DECIDE_ERASURE, 5, WORKING_DAYS"
    })
    @Requirement({"BUD-02", "F66"})
    void everyTaskHasItsLimit(LimitedTask task, long amount, String unit) {
        assertThat(LIMITS.only(Map.of("limitedTask", task.name()))).isEqualTo(Map.of("amount", amount, "unit", unit));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"TAKE_OVER_INCIDENT", "CALL_WAITING_CUSTOMER"})
    void aTaskIsDueAtTheEndOfAWorkingDayThatComes(LimitedTask task) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        LocalDate day = LocalDate.ofInstant(limits.dueAt(task), ZONE);

        assertThat(day).isAfter(today);
        assertThat(calendars.current().working(day)).isTrue();
    }

    @Test
    @Requirement("FLD-15")
    void anIncidentIsTakenOverInAnHourAndAWaitingCustomerCalledInOneOfWork() {
        Instant before = clock.instant();

        Instant incident = limits.dueAt(LimitedTask.TAKE_OVER_INCIDENT);
        Instant call = limits.dueAt(LimitedTask.CALL_WAITING_CUSTOMER);

        assertThat(Duration.between(before, incident)).isBetween(Duration.ofMinutes(59), Duration.ofMinutes(61));
        assertThat(call).isAfter(before.plus(Duration.ofMinutes(59)));
        assertThat(calendars.current().working(LocalDate.ofInstant(call, ZONE))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(LimitedTask.class)
    void whatIsLookedForIsFound(LimitedTask task) {
        assertThat(limits.find(task)).isPresent();
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

package io.aftersales.budgets.process;

import static io.aftersales.budgets.process.BudgetStepsInMemory.REVIEW;
import static io.aftersales.budgets.process.BudgetStepsInMemory.USER;
import static io.aftersales.budgets.process.BudgetStepsInMemory.groups;
import static io.aftersales.budgets.process.BudgetStepsInMemory.keptVariables;
import static io.aftersales.budgets.process.BudgetStepsInMemory.review;
import static io.aftersales.budgets.process.BudgetStepsInMemory.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.aftersales.budgets.AdjustmentDecision;
import io.aftersales.budgets.BudgetAdjustments;
import io.aftersales.testing.ModelCoverage;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TestEngine;
import io.aftersales.testing.Walk;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Walks every path of {@code processes/budgets/expense-control.bpmn}. */
@Deployment(resources = {"processes/budgets/expense-control.bpmn", "processes/budgets/expense-audit.bpmn"})
class ExpenseControlTest {

    @RegisterExtension
    @Order(1)
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    @RegisterExtension
    @Order(2)
    static final ModelCoverage EVERYTHING = new ModelCoverage(ENGINE, "processes/budgets/expense-control.bpmn");

    private static final UUID PROPOSAL = UUID.fromString("6f9619ff-8b86-4d01-b42d-00cf4fc964ff");

    private final BudgetStepsInMemory steps = new BudgetStepsInMemory();

    @Test
    @Requirement({"BUD-02", "BUD-05"})
    void eachMonthBeginsWithAReviewOfWhatWasSpent() {
        when(steps.reviews.open(null, null, USER)).thenReturn(Optional.of(review()));

        Walk review = monthBegins();

        verify(steps.reviews).compute(REVIEW);
        verify(steps.audits).draw(REVIEW);
        assertThat(businessKey(review)).isEqualTo(REVIEW);
        assertThat(review.variable("reviewFrom")).isEqualTo("2026-11-01");
        assertThat(review.variable("reviewTo")).isEqualTo("2026-11-30");
        assertThat(groups(ENGINE, review.task("Task_AnalyseExpenseUse"))).containsExactly("service-managers");
        assertThat(due(review, "Task_AnalyseExpenseUse")).isEqualTo(BudgetStepsInMemory.ANALYSIS_DUE_AT);
        review.complete("Task_AnalyseExpenseUse", BudgetFormVariables.ANALYSIS.is("As planned"));
        verify(steps.reviews).analyse(REVIEW, "As planned", USER);
        assertThat(review.visited()).contains("EndEvent_ReviewFinished");
        assertThat(review.ended()).isTrue();
        assertThat(keptVariables(ENGINE)).noneMatch(name -> name.startsWith("private"));
    }

    @Test
    @Requirement("BUD-02")
    void theTimerComesOnTheFirstOfEveryMonthAlsoAfterShortMonthsAndLongSilence() {
        when(steps.reviews.open(null, null, USER)).thenReturn(Optional.empty());
        Job first = timer();
        assertThat(first.getDuedate()).isEqualTo(nextFirst(ClockUtil.getCurrentTime()));

        for (String now :
                new String[] {"2027-01-31T23:00:00", "2027-02-28T12:00:00", "2028-02-29T01:00:00", "2029-07-14T00:00:00"
                }) {
            Date moved = Date.from(
                    LocalDateTime.parse(now).atZone(ZoneId.systemDefault()).toInstant());
            ClockUtil.setCurrentTime(moved);
            ENGINE.getManagementService().executeJob(timer().getId());
            assertThat(timer().getDuedate()).isEqualTo(nextFirst(moved));
        }
    }

    @Test
    void aPeriodThatIsReviewedAlreadyIsNotReviewedAgain() {
        when(steps.reviews.open(null, null, USER)).thenReturn(Optional.empty());

        ENGINE.getManagementService().executeJob(timer().getId());

        verify(steps.reviews, never()).compute(any());
        assertThat(ENGINE.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .activityId("EndEvent_PeriodReviewedAlready")
                        .count())
                .isEqualTo(1);
    }

    @Test
    @Requirement("BUD-02")
    void whatAfterSalesProposesFinanceApproves() {
        Walk review = requested();
        proposes();
        decides(AdjustmentDecision.APPROVED);

        review.complete(
                "Task_AnalyseExpenseUse",
                BudgetFormVariables.ANALYSIS.is("Parts became dearer"),
                BudgetVariables.BUDGET_TO_ADJUST.is(true));
        assertThat(due(review, "Task_ProposeBudgetAdjustment")).isEqualTo(BudgetStepsInMemory.PROPOSAL_DUE_AT);
        propose(review, false);
        assertThat(groups(ENGINE, review.task("Task_ApproveBudgetAdjustment"))).containsExactly("finance");
        assertThat(due(review, "Task_ApproveBudgetAdjustment")).isEqualTo(BudgetStepsInMemory.APPROVAL_DUE_AT);
        assertThat(review.variable("adjustedBudget")).isEqualTo("AS-1000 2026-Q4");
        decide(review, "APPROVED");

        verify(steps.adjustments).propose("AS-1000", "2026-Q4", "13000.00", "Dearer parts", USER);
        verify(steps.adjustments).decide(PROPOSAL, "APPROVED", "Seen", USER);
        assertThat(review.visited()).contains("EndEvent_ReviewFinished");
    }

    @Test
    void aReturnedProposalIsMadeAgainAndARefusedOneIsNot() {
        Walk review = requested();
        proposes();
        review.complete(
                "Task_AnalyseExpenseUse",
                BudgetFormVariables.ANALYSIS.is("Parts became dearer"),
                BudgetVariables.BUDGET_TO_ADJUST.is(true));

        decides(AdjustmentDecision.RETURNED);
        propose(review, false);
        decide(review, "RETURNED");
        assertThat(due(review, "Task_ProposeBudgetAdjustment")).isEqualTo(BudgetStepsInMemory.NEXT_PROPOSAL_DUE_AT);
        decides(AdjustmentDecision.REFUSED);
        propose(review, true);
        assertThat(shown(ENGINE, review.task("Task_ApproveBudgetAdjustment"))).doesNotContainKey("adjustmentDecision");
        decide(review, "REFUSED");
        assertThat(shown(ENGINE, review.task("Task_ProposeBudgetAdjustment"))).doesNotContainKey("moreAdjustments");
        propose(review, false);
        decide(review, "REFUSED");

        assertThat(review.ended()).isTrue();
    }

    private static Instant due(Walk review, String task) {
        return review.task(task).getDueDate().toInstant();
    }

    private Walk requested() {
        when(steps.reviews.open("2026-11-01", "2026-11-30", USER)).thenReturn(Optional.of(review()));
        return Walk.start(
                ENGINE,
                "expense-control",
                "",
                BudgetVariables.REVIEW_FROM.is("2026-11-01"),
                BudgetVariables.REVIEW_TO.is("2026-11-30"));
    }

    private void proposes() {
        when(steps.adjustments.propose(any(), any(), any(), any(), any()))
                .thenReturn(
                        new BudgetAdjustments.Proposed(PROPOSAL, "AS-1000 2026-Q4", "12000.00 CNY", "13000.00 CNY"));
    }

    private void decides(AdjustmentDecision decision) {
        when(steps.adjustments.decide(any(), any(), any(), any())).thenReturn(decision);
    }

    private static void propose(Walk review, boolean more) {
        review.complete(
                "Task_ProposeBudgetAdjustment",
                BudgetFormVariables.COST_CENTRE.is("AS-1000"),
                BudgetFormVariables.PERIOD.is("2026-Q4"),
                BudgetFormVariables.AMOUNT.is("13000.00"),
                BudgetFormVariables.REASON.is("Dearer parts"),
                BudgetVariables.MORE_ADJUSTMENTS.is(more));
    }

    private static void decide(Walk review, String decision) {
        review.complete(
                "Task_ApproveBudgetAdjustment",
                BudgetVariables.ADJUSTMENT_DECISION.is(decision),
                BudgetFormVariables.DECISION_REASON.is("Seen"));
    }

    private static Walk monthBegins() {
        ENGINE.getManagementService().executeJob(timer().getId());
        ProcessInstance instance = ENGINE.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("expense-control")
                .singleResult();
        return Walk.of(ENGINE, instance);
    }

    private static Job timer() {
        return ENGINE.getManagementService()
                .createJobQuery()
                .processDefinitionKey("expense-control")
                .timers()
                .singleResult();
    }

    private static String businessKey(Walk review) {
        return ENGINE.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(review.instanceId())
                .singleResult()
                .getBusinessKey();
    }

    /** The first of the next month at 01:30, in the zone of the engine. */
    private static Date nextFirst(Date after) {
        LocalDateTime now = LocalDateTime.ofInstant(after.toInstant(), ZoneId.systemDefault());
        LocalDateTime first = now.toLocalDate().withDayOfMonth(1).atTime(1, 30);
        Instant next = (first.isAfter(now) ? first : first.plusMonths(1))
                .atZone(ZoneId.systemDefault())
                .toInstant();
        return Date.from(next);
    }
}

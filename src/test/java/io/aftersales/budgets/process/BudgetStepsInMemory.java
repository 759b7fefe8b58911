package io.aftersales.budgets.process;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.budgets.AuditedExpense;
import io.aftersales.budgets.BudgetAdjustments;
import io.aftersales.budgets.ExpenseAudits;
import io.aftersales.budgets.ExpenseReview;
import io.aftersales.budgets.ExpenseReviews;
import io.aftersales.budgets.Period;
import io.aftersales.commitments.LimitedTask;
import io.aftersales.commitments.TaskLimits;
import io.aftersales.engine.CurrentUser;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.mock.Mocks;

/** The Java steps of budgets with their services mocked, registered by the names that the models call them by. */
final class BudgetStepsInMemory {

    static final String REVIEW = "BC-20261201-000001";
    static final String EXPENSE = "EX-20261110-000001";
    static final String USER = "manager";
    static final Instant ANALYSIS_DUE_AT = Instant.parse("2026-12-08T15:59:59.999Z");
    static final Instant PROPOSAL_DUE_AT = Instant.parse("2026-12-11T15:59:59.999Z");
    static final Instant NEXT_PROPOSAL_DUE_AT = Instant.parse("2026-12-21T15:59:59.999Z");
    static final Instant APPROVAL_DUE_AT = Instant.parse("2026-12-16T15:59:59.999Z");

    final ExpenseReviews reviews = mock(ExpenseReviews.class);
    final BudgetAdjustments adjustments = mock(BudgetAdjustments.class);
    final ExpenseAudits audits = mock(ExpenseAudits.class);
    final TaskLimits limits = mock(TaskLimits.class);

    private final CurrentUser user = mock(CurrentUser.class);

    BudgetStepsInMemory() {
        when(user.name()).thenReturn(USER);
        when(limits.dueAt(LimitedTask.ANALYSE_EXPENSE_USE)).thenReturn(ANALYSIS_DUE_AT);
        when(limits.dueAt(LimitedTask.PROPOSE_BUDGET_ADJUSTMENT)).thenReturn(PROPOSAL_DUE_AT, NEXT_PROPOSAL_DUE_AT);
        when(limits.dueAt(LimitedTask.APPROVE_BUDGET_ADJUSTMENT)).thenReturn(APPROVAL_DUE_AT);
        Mocks.register("openReviewDelegate", new OpenReviewDelegate(reviews, user));
        Mocks.register("computeStatisticsDelegate", new ComputeStatisticsDelegate(reviews, limits));
        Mocks.register("recordAnalysisDelegate", new RecordAnalysisDelegate(reviews, limits, user));
        Mocks.register(
                "recordAdjustmentProposalDelegate", new RecordAdjustmentProposalDelegate(adjustments, limits, user));
        Mocks.register(
                "recordAdjustmentDecisionDelegate", new RecordAdjustmentDecisionDelegate(adjustments, limits, user));
        Mocks.register("drawSampleDelegate", new DrawSampleDelegate(audits));
        Mocks.register("recordAuditOpinionDelegate", new RecordAuditOpinionDelegate(audits, user));
        Mocks.register("tellAuditResultDelegate", new TellAuditResultDelegate(audits));
        Mocks.register("recordFindingAnswerDelegate", new RecordFindingAnswerDelegate(audits, user));
        when(audits.draw(REVIEW)).thenReturn(Optional.empty());
        when(audits.tell(REVIEW)).thenReturn(Optional.empty());
    }

    static ExpenseReview review() {
        return new ExpenseReview(
                REVIEW,
                true,
                Period.of("2026-11").orElseThrow(),
                Instant.EPOCH,
                USER,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static AuditedExpense expense(String reference) {
        return new AuditedExpense(
                1, reference, "AS-1000", 12_050, Instant.EPOCH, null, null, null, null, null, null, null, null);
    }

    /** Returns the groups that a task is offered to. */
    static List<String> groups(ProcessEngineServices engine, Task task) {
        return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    /** Returns what the form of a task finds in its fields. */
    static Map<String, Object> shown(ProcessEngineServices engine, Task task) {
        return engine.getTaskService().getVariables(task.getId());
    }

    /** Returns the names of all variables that the engine has kept. */
    static Set<String> keptVariables(ProcessEngineServices engine) {
        return engine.getHistoryService().createHistoricVariableInstanceQuery().list().stream()
                .map(HistoricVariableInstance::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

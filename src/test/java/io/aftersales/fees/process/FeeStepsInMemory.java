package io.aftersales.fees.process;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.engine.CurrentUser;
import io.aftersales.fees.ChargeDesk;
import io.aftersales.fees.ChargeStatus;
import io.aftersales.fees.CollectionReport;
import io.aftersales.fees.SheetReviews;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.mock.Mocks;

/** The Java steps of fees with their services mocked, registered by the names that the models call them by. */
final class FeeStepsInMemory {

    static final String CLAIM = "CL-20261125-000001";
    static final String USER = "desk";

    final SheetReviews reviews = mock(SheetReviews.class);
    final ChargeDesk charges = mock(ChargeDesk.class);

    FeeStepsInMemory() {
        CurrentUser user = mock(CurrentUser.class);
        when(user.name()).thenReturn(USER);
        Mocks.register("recordFeeReviewDelegate", new RecordFeeReviewDelegate(reviews, user));
        Mocks.register("recordCorrectionDelegate", new RecordCorrectionDelegate(reviews, user));
        Mocks.register("recordPaymentDelegate", new RecordPaymentDelegate(charges, user));
        Mocks.register("recordIssuedReceiptDelegate", new RecordIssuedReceiptDelegate(charges, user));
        Mocks.register("recordNegotiationDelegate", new RecordNegotiationDelegate(charges, user));
        Mocks.register("recordReliefApprovalDelegate", new RecordReliefApprovalDelegate(charges, user));
        when(reviews.review(any(), any(), any(), any(), any(), any()))
                .thenAnswer(call -> SheetReviews.Decision.valueOf(call.getArgument(1)));
        when(charges.collect(any(), any(), any()))
                .thenAnswer(call -> ChargeDesk.Collected.valueOf(Objects.requireNonNull(
                        call.<CollectionReport>getArgument(1).result())));
        when(charges.negotiate(any(), any(), any(), any(), any()))
                .thenAnswer(call -> ChargeDesk.Negotiated.valueOf(call.getArgument(1)));
        approves(ChargeStatus.DUE);
    }

    /** What becomes of the charge when it is decided on. */
    void approves(ChargeStatus status) {
        when(charges.approve(any(), anyBoolean(), any(), any())).thenReturn(status);
    }

    /** Returns the groups that a task is offered to. */
    static List<String> groups(ProcessEngineServices engine, Task task) {
        return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    /** Returns the names of all variables that the engine has kept. */
    static List<String> keptVariables(ProcessEngineServices engine) {
        return engine.getHistoryService().createHistoricVariableInstanceQuery().list().stream()
                .map(HistoricVariableInstance::getName)
                .toList();
    }
}

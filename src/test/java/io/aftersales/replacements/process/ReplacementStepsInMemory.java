package io.aftersales.replacements.process;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.commitments.Promised;
import io.aftersales.engine.CurrentUser;
import io.aftersales.money.Money;
import io.aftersales.replacements.Choice;
import io.aftersales.replacements.CompensationDesk;
import io.aftersales.replacements.DemandRoute;
import io.aftersales.replacements.EntitlementDecision;
import io.aftersales.replacements.EntitlementDesk;
import io.aftersales.replacements.NextService;
import io.aftersales.replacements.NextStep;
import io.aftersales.replacements.OfferDecision;
import io.aftersales.replacements.OfferDraft;
import io.aftersales.replacements.OfferKind;
import io.aftersales.replacements.RefundDecision;
import io.aftersales.replacements.ReplacementClosing;
import io.aftersales.replacements.ReplacementExchange;
import io.aftersales.replacements.ReplacementIntake;
import io.aftersales.replacements.ReplacementReturn;
import io.aftersales.replacements.SettlementOffers;
import io.aftersales.replacements.Wish;
import io.aftersales.testing.LadderSteps;
import io.aftersales.testing.Walk;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.mock.Mocks;

/** The Java steps of replacements with their services mocked, registered by the names that the models call them by. */
final class ReplacementStepsInMemory {

    static final String CLAIM = "CL-20261125-000001";
    static final String USER = "desk";
    static final UUID COMPLETION = UUID.fromString("00000000-0000-0000-0000-0000000000b3");
    static final Instant WARN_AT = Instant.parse("2026-11-29T01:00:00Z");
    static final Instant DUE_AT = Instant.parse("2026-11-30T15:59:59.999Z");

    final ReplacementIntake intake = mock(ReplacementIntake.class);
    final EntitlementDesk entitlements = mock(EntitlementDesk.class);
    final ReplacementExchange exchanges = mock(ReplacementExchange.class);
    final ReplacementReturn returns = mock(ReplacementReturn.class);
    final SettlementOffers offers = mock(SettlementOffers.class);
    final CompensationDesk demands = mock(CompensationDesk.class);
    final ReplacementClosing closing = mock(ReplacementClosing.class);

    final LadderSteps ladder = new LadderSteps();

    private final CurrentUser user = mock(CurrentUser.class);

    ReplacementStepsInMemory() {
        when(user.name()).thenReturn(USER);
        Mocks.register("recordApplicationDelegate", new RecordApplicationDelegate(intake, user));
        Mocks.register("decideEntitlementDelegate", new DecideEntitlementDelegate(intake, user));
        Mocks.register("recordSpecialDecisionDelegate", new RecordSpecialDecisionDelegate(entitlements, user));
        Mocks.register("recordEntitlementNoticeDelegate", new RecordEntitlementNoticeDelegate(entitlements, user));
        Mocks.register("recordChoiceDelegate", new RecordChoiceDelegate(entitlements, user));
        Mocks.register("closeReplacementDelegate", new CloseReplacementDelegate(closing, user));
        Mocks.register("recordExchangeApprovalDelegate", new RecordExchangeApprovalDelegate(exchanges, user));
        Mocks.register("recordAgreedProductDelegate", new RecordAgreedProductDelegate(exchanges, user));
        Mocks.register("recordDeliveryDelegate", new RecordDeliveryDelegate(exchanges, user));
        Mocks.register("recordTakeBackDelegate", new RecordTakeBackDelegate(exchanges, user));
        Mocks.register("recordReplacementDelegate", new RecordReplacementDelegate(exchanges, user));
        Mocks.register("recordRefundProposalDelegate", new RecordRefundProposalDelegate(returns, user));
        Mocks.register("recordRefundApprovalDelegate", new RecordRefundApprovalDelegate(returns, user));
        Mocks.register("recordRefundPaymentDelegate", new RecordRefundPaymentDelegate(returns, user));
        Mocks.register("recordOfferDelegate", new RecordOfferDelegate(offers, user));
        Mocks.register("recordOfferApprovalDelegate", new RecordOfferApprovalDelegate(offers, user));
        Mocks.register("recordOfferAnswerDelegate", new RecordOfferAnswerDelegate(offers, user));
        Mocks.register("recordCompensationPaymentDelegate", new RecordCompensationPaymentDelegate(offers, user));
        Mocks.register("recordDemandDelegate", new RecordDemandDelegate(demands, user));
        Mocks.register("recordRouteDelegate", new RecordRouteDelegate(demands, user));
        Mocks.register("recordDemandAnswerDelegate", new RecordDemandAnswerDelegate(demands, user));
        Mocks.register("recordCollectionDelegate", new RecordCollectionDelegate(demands, user));
        usualAnswers();
    }

    private void usualAnswers() {
        wishes(Wish.REPLACEMENT);
        decides(EntitlementDecision.ENTITLED);
        when(exchanges.approve(any(), anyBoolean(), any(), any()))
                .thenAnswer(call -> call.<Boolean>getArgument(1) ? NextStep.ASK : NextStep.APPLY);
        when(exchanges.takeBack(any(), any(), anyBoolean(), any(), any(), any()))
                .thenReturn(NextStep.ASK);
        when(exchanges.record(any(), any(), any())).thenReturn(NextStep.CLOSE);
        Promised completion = new Promised(COMPLETION, Instant.parse("2026-11-25T02:00:00Z"), WARN_AT, DUE_AT, false);
        when(exchanges.agree(any(), any(), any(), any(), any(), any())).thenReturn(completion);
        when(returns.propose(any(), any(), any(), any(), any(), any()))
                .thenReturn(new ReplacementReturn.Proposed(new Money(128_000, "CNY"), completion));
        when(returns.decide(any(), any(), any(), any())).thenAnswer(call -> {
            RefundDecision decision = RefundDecision.valueOf(call.getArgument(1));
            return new ReplacementReturn.Decided(
                    decision, decision == RefundDecision.SENT_BACK ? NextStep.APPLY : NextStep.ASK);
        });
        when(returns.pay(any(), any(), any(), any())).thenReturn(NextStep.CLOSE);
        when(offers.propose(any(), any(), any())).thenAnswer(call -> {
            OfferKind kind = OfferKind.valueOf(
                    Objects.requireNonNull(call.<OfferDraft>getArgument(1).kind()));
            return kind == OfferKind.COMPENSATION
                    ? new SettlementOffers.Proposed(kind, "300.00 CNY", 0, "service-supervisors")
                    : new SettlementOffers.Proposed(kind, "", 12, "service-supervisors");
        });
        when(offers.decide(any(), any(), any(), any()))
                .thenAnswer(
                        call -> new SettlementOffers.Decided(OfferDecision.valueOf(call.getArgument(1)), NextStep.ASK));
        when(offers.answer(any(), anyBoolean(), any(), any(), any())).thenAnswer(call -> {
            boolean accepted = call.getArgument(1);
            return new SettlementOffers.Answered(accepted, accepted ? NextStep.CLOSE : NextStep.ASK);
        });
        when(offers.pay(any(), any(), any(), any())).thenReturn(NextStep.CLOSE);
        when(demands.route(any(), any(), any(), any())).thenAnswer(call -> {
            DemandRoute route = DemandRoute.valueOf(call.getArgument(1));
            return new CompensationDesk.Routed(route, route == DemandRoute.TAKE_BACK ? NextStep.CLOSE : NextStep.ASK);
        });
        when(entitlements.choose(any(), any(), any(), any(), any()))
                .thenAnswer(call -> Choice.valueOf(call.getArgument(1)));
        when(entitlements.decideSpecially(any(), anyBoolean(), any(), any()))
                .thenAnswer(call ->
                        call.<Boolean>getArgument(1) ? EntitlementDecision.ENTITLED : EntitlementDecision.NOT_ENTITLED);
        when(closing.close(any(), any())).thenReturn(NextService.NONE);
    }

    void wishes(Wish wish) {
        when(intake.apply(any(), any(), any())).thenReturn(wish);
    }

    void decides(EntitlementDecision decision) {
        when(intake.decide(any(), any())).thenReturn(decision);
    }

    /** Starts that process as another one calls it. */
    static Walk start(ProcessEngineServices engine, String process) {
        return Walk.start(
                engine,
                process,
                CLAIM,
                ReplacementVariables.CLAIM_NUMBER.is(CLAIM),
                ReplacementVariables.URGENT.is(false),
                ReplacementVariables.PRODUCT_LINE.is("SMART_HOME"));
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
    static Set<String> keptVariables(ProcessEngineServices engine) {
        return engine.getHistoryService().createHistoricVariableInstanceQuery().list().stream()
                .map(HistoricVariableInstance::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

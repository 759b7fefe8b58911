package io.aftersales.repairs.process;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.claims.NextService;
import io.aftersales.commitments.LimitedTask;
import io.aftersales.commitments.Promised;
import io.aftersales.commitments.TaskLimits;
import io.aftersales.engine.CurrentUser;
import io.aftersales.engine.ProcessVariable;
import io.aftersales.repairs.AcceptanceDesk;
import io.aftersales.repairs.AcceptanceReport;
import io.aftersales.repairs.AgreedFees;
import io.aftersales.repairs.ArrivalReport;
import io.aftersales.repairs.ArrivalResult;
import io.aftersales.repairs.BookedVisit;
import io.aftersales.repairs.BookingReport;
import io.aftersales.repairs.ConsentAnswer;
import io.aftersales.repairs.ConsentReport;
import io.aftersales.repairs.DiagnosisDesk;
import io.aftersales.repairs.FieldIncidents;
import io.aftersales.repairs.PartAnswer;
import io.aftersales.repairs.PartReport;
import io.aftersales.repairs.PartResult;
import io.aftersales.repairs.PartsAnswer;
import io.aftersales.repairs.PartsDesk;
import io.aftersales.repairs.Posting;
import io.aftersales.repairs.PostingReport;
import io.aftersales.repairs.PostingResult;
import io.aftersales.repairs.ProgressDesk;
import io.aftersales.repairs.QuoteDesk;
import io.aftersales.repairs.Receipt;
import io.aftersales.repairs.ReceiptReport;
import io.aftersales.repairs.ReceiptResult;
import io.aftersales.repairs.RepairDesk;
import io.aftersales.repairs.RepairEnding;
import io.aftersales.repairs.RepairOutcome;
import io.aftersales.repairs.VisitDesk;
import io.aftersales.repairs.WaitingCustomers;
import io.aftersales.repairs.WorkDesk;
import io.aftersales.repairs.WorkReport;
import io.aftersales.repairs.WorkResult;
import io.aftersales.testing.LadderSteps;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.mock.Mocks;

/** The Java steps of repairs with their services mocked, registered by the names that the models call them by. */
final class RepairStepsInMemory {

    static final String NUMBER = "CL-20261125-000001";
    static final String USER = "clerk";
    static final UUID APPOINTMENT = UUID.fromString("00000000-0000-0000-0000-0000000000b1");
    static final UUID COMPLETION = UUID.fromString("00000000-0000-0000-0000-0000000000b2");
    static final UUID COMPLETION_AGAIN = UUID.fromString("00000000-0000-0000-0000-0000000000b3");
    static final Instant STARTED_AT = Instant.parse("2026-11-25T02:00:00Z");
    static final Instant APPOINTMENT_WARN_AT = Instant.parse("2026-11-26T06:00:00Z");
    static final Instant APPOINTMENT_DUE_AT = Instant.parse("2026-11-26T07:00:00Z");
    static final Instant ANSWER_DUE_AT = Instant.parse("2026-12-12T02:00:00Z");
    static final Instant COMPLETION_WARN_AT = Instant.parse("2026-11-29T15:59:59.999Z");
    static final Instant COMPLETION_DUE_AT = Instant.parse("2026-11-30T15:59:59.999Z");
    static final Instant WARN_AGAIN_AT = Instant.parse("2026-12-04T15:59:59.999Z");
    static final Instant DUE_AGAIN_AT = Instant.parse("2026-12-05T15:59:59.999Z");
    static final Instant HAND_OVER_DUE_AT = Instant.parse("2026-12-04T15:59:59.999Z");

    final RepairDesk repairs = mock(RepairDesk.class);
    final VisitDesk visits = mock(VisitDesk.class);
    final DiagnosisDesk diagnoses = mock(DiagnosisDesk.class);
    final QuoteDesk quotes = mock(QuoteDesk.class);
    final AgreedFees fees = mock(AgreedFees.class);
    final WorkDesk work = mock(WorkDesk.class);
    final PartsDesk parts = mock(PartsDesk.class);
    final AcceptanceDesk acceptances = mock(AcceptanceDesk.class);
    final WaitingCustomers waiting = mock(WaitingCustomers.class);
    final FieldIncidents incidents = mock(FieldIncidents.class);
    final RepairEnding endings = mock(RepairEnding.class);
    final ProgressDesk progress = mock(ProgressDesk.class);
    final TaskLimits limits = mock(TaskLimits.class);
    final LadderSteps ladder = new LadderSteps();

    private final CurrentUser user = mock(CurrentUser.class);

    RepairStepsInMemory() {
        when(user.name()).thenReturn(USER);
        Mocks.register("openRepairDelegate", new OpenRepairDelegate(repairs, fees, user));
        Mocks.register("recordReceiptDelegate", new RecordReceiptDelegate(repairs, user));
        Mocks.register("closeRepairDelegate", new CloseRepairDelegate(repairs, user));
        Mocks.register("closeWithdrawnRepairDelegate", new CloseWithdrawnRepairDelegate(repairs, user));
        Mocks.register("withdrawRepairDelegate", new WithdrawRepairDelegate(endings, user));
        Mocks.register("recordAppointmentDelegate", new RecordAppointmentDelegate(visits, user));
        Mocks.register("recordArrivalDelegate", new RecordArrivalDelegate(visits, user));
        Mocks.register("recordDiagnosisDelegate", new RecordDiagnosisDelegate(diagnoses, user));
        Mocks.register("recordCoverageDelegate", new RecordCoverageDelegate(diagnoses, user));
        Mocks.register("recordQuoteDelegate", new RecordQuoteDelegate(quotes, user));
        Mocks.register("recordConsentDelegate", new RecordConsentDelegate(quotes, user));
        Mocks.register("recordRepairDelegate", new RecordRepairDelegate(work, user));
        Mocks.register("recordPartDelegate", new RecordPartDelegate(work, user));
        Mocks.register("recordPostingDelegate", new RecordPostingDelegate(parts, user));
        Mocks.register("recordPartsAnswerDelegate", new RecordPartsAnswerDelegate(parts, user));
        Mocks.register("recordSilenceDelegate", new RecordSilenceDelegate(parts, user));
        Mocks.register("recordInspectionDelegate", new RecordInspectionDelegate(work, limits, user));
        Mocks.register("recordAcceptanceDelegate", new RecordAcceptanceDelegate(acceptances, user));
        Mocks.register("raiseComplaintDelegate", new RaiseComplaintDelegate(acceptances));
        Mocks.register("proposeAnswerDelegate", new ProposeAnswerDelegate(waiting, user));
        Mocks.register("recordWaitingCallDelegate", new RecordWaitingCallDelegate(waiting, user));
        Mocks.register("recordFieldIncidentDelegate", new RecordFieldIncidentDelegate(incidents, user));
        Mocks.register("settleFieldIncidentDelegate", new SettleFieldIncidentDelegate(incidents, user));
        Mocks.register("recordRepairProgressDelegate", new RecordRepairProgressDelegate(progress, user));
        usualAnswers();
    }

    private void usualAnswers() {
        when(limits.dueAt(LimitedTask.HAND_OVER)).thenReturn(HAND_OVER_DUE_AT);
        when(fees.contractsOf(any())).thenReturn("");
        when(repairs.open(any(), any(), any())).thenAnswer(call -> call.getArgument(1));
        when(repairs.receive(any(), any(), any())).thenAnswer(call -> received(call.getArgument(1)));
        when(repairs.finish(any(), any(), any()))
                .thenAnswer(call -> call.getArgument(1) == RepairOutcome.REPLACEMENT_PROPOSED
                        ? NextService.REPLACEMENT
                        : NextService.NONE);
        when(visits.arrange(any(), any(), any())).thenAnswer(call -> arranged(call.getArgument(1)));
        when(visits.report(any(), any(), any())).thenAnswer(call -> {
            ArrivalReport report = call.getArgument(1);
            return ArrivalResult.valueOf(Objects.requireNonNull(report.result()));
        });
        finds(true, true);
        when(quotes.issue(any(), any(), any())).thenReturn(1);
        when(quotes.answer(any(), any(), any())).thenAnswer(call -> {
            ConsentReport report = call.getArgument(1);
            return answered(ConsentAnswer.valueOf(Objects.requireNonNull(report.answer())));
        });
        when(work.record(any(), any(), any())).thenAnswer(call -> {
            WorkReport report = call.getArgument(1);
            return WorkResult.valueOf(Objects.requireNonNull(report.result()));
        });
        when(work.inspect(any(), anyBoolean(), any(), any())).thenReturn(1);
        when(work.recordPart(any(), any(), any())).thenAnswer(call -> {
            PartReport report = call.getArgument(1);
            return answered(PartResult.valueOf(Objects.requireNonNullElse(report.result(), "ARRIVED")));
        });
        when(parts.post(any(), any(), any())).thenAnswer(call -> posted(call.getArgument(1)));
        hears(true);
        signs(true);
    }

    private static Posting posted(PostingReport report) {
        PostingResult result = PostingResult.valueOf(Objects.requireNonNull(report.result()));
        return new Posting(result, result == PostingResult.POSTED ? ANSWER_DUE_AT : null);
    }

    /** What is said of posted parts is what the form says; the true cause is known or not. */
    void hears(boolean causeFound) {
        when(parts.answer(any(), any(), any(), any()))
                .thenAnswer(call -> heard(PartsAnswer.valueOf(call.<String>getArgument(1)), causeFound));
        when(parts.silent(any(), any())).thenReturn(heard(PartsAnswer.HELPED, causeFound));
    }

    /** What did not arrive is promised once more. */
    static PartsDesk.Heard heard(PartsAnswer answer, boolean causeFound) {
        Promised again = new Promised(COMPLETION_AGAIN, ANSWER_DUE_AT, WARN_AGAIN_AT, DUE_AGAIN_AT, false);
        return new PartsDesk.Heard(answer, causeFound, answer == PartsAnswer.NOT_ARRIVED ? again : null);
    }

    /** The diagnosis knows who pays, and whether it can be repaired. */
    void finds(boolean coverageKnown, boolean repairable) {
        when(diagnoses.diagnose(any(), any(), any())).thenReturn(new DiagnosisDesk.Result(coverageKnown, repairable));
    }

    /** What was signed is what the form says; the true cause is known or not. */
    void signs(boolean causeFound) {
        doAnswer(call -> {
                    AcceptanceReport report = call.getArgument(1);
                    return new AcceptanceDesk.Signed(report.satisfied(), causeFound);
                })
                .when(acceptances)
                .accept(any(), any(), any(), any());
    }

    private static Receipt received(ReceiptReport report) {
        ReceiptResult result = ReceiptResult.valueOf(Objects.requireNonNullElse(report.result(), "RECEIVED"));
        return new Receipt(
                result, result == ReceiptResult.RECEIVED ? Objects.requireNonNullElse(report.engineer(), USER) : null);
    }

    private static Optional<BookedVisit> arranged(BookingReport report) {
        return "DECLINED".equals(report.result())
                ? Optional.empty()
                : Optional.of(new BookedVisit(NUMBER, Objects.requireNonNull(report.engineer()), appointment()));
    }

    private static PartAnswer answered(PartResult result) {
        boolean goesOn = result == PartResult.ARRIVED || result == PartResult.PLAN_CHANGE;
        return new PartAnswer(result, goesOn ? completion() : null);
    }

    static QuoteDesk.Answered answered(ConsentAnswer answer) {
        return new QuoteDesk.Answered(answer, answer == ConsentAnswer.CONSENTED ? completion() : null);
    }

    static Promised appointment() {
        return new Promised(APPOINTMENT, STARTED_AT, APPOINTMENT_WARN_AT, APPOINTMENT_DUE_AT, false);
    }

    static Promised completion() {
        return new Promised(COMPLETION, STARTED_AT, COMPLETION_WARN_AT, COMPLETION_DUE_AT, false);
    }

    /** What customers and dispatchers tell the running models. */
    static EngineRepairProcess messages(ProcessEngine engine) {
        return new EngineRepairProcess(
                engine.getRuntimeService(), engine.getTaskService(), engine.getIdentityService());
    }

    /** Returns the groups that a task is offered to. */
    static List<String> groups(ProcessEngineServices engine, Task task) {
        return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    /** Returns the names of variables that no step has taken although nobody else may see them. */
    static List<String> privateVariables(ProcessEngineServices engine) {
        return engine.getRuntimeService().createVariableInstanceQuery().list().stream()
                .map(VariableInstance::getName)
                .filter(name -> name.startsWith(ProcessVariable.PRIVATE_PREFIX))
                .toList();
    }

    /** Returns how many timers wait, of all models. */
    static long timers(ProcessEngineServices engine) {
        return engine.getManagementService().createJobQuery().timers().count();
    }
}

package io.aftersales.complaints.process;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.commitments.Promised;
import io.aftersales.complaints.CauseClass;
import io.aftersales.complaints.ComplaintAcknowledgement;
import io.aftersales.complaints.ComplaintAftercare;
import io.aftersales.complaints.ComplaintCategory;
import io.aftersales.complaints.ComplaintClassification;
import io.aftersales.complaints.ComplaintDisputes;
import io.aftersales.complaints.ComplaintEnding;
import io.aftersales.complaints.ComplaintExtension;
import io.aftersales.complaints.ComplaintFacts;
import io.aftersales.complaints.ComplaintHandling;
import io.aftersales.complaints.ComplaintIntake;
import io.aftersales.complaints.ComplaintInvestigation;
import io.aftersales.complaints.ComplaintPlanning;
import io.aftersales.complaints.ComplaintProcess;
import io.aftersales.complaints.ComplaintResult;
import io.aftersales.complaints.ComplaintReviews;
import io.aftersales.complaints.ComplaintSurvey;
import io.aftersales.complaints.MeasureKind;
import io.aftersales.complaints.MeasureReport;
import io.aftersales.complaints.MissingFact;
import io.aftersales.complaints.PlanDecision;
import io.aftersales.engine.CurrentUser;
import io.aftersales.engine.ProcessVariable;
import io.aftersales.testing.LadderSteps;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.mock.Mocks;

/** The Java steps of complaints with their services mocked, registered by the names that the models call them by. */
final class ComplaintStepsInMemory {

    static final String NUMBER = "CP-20261125-000001";
    static final UUID ACKNOWLEDGEMENT = UUID.fromString("00000000-0000-0000-0000-0000000000a1");
    static final UUID CLASSIFICATION = UUID.fromString("00000000-0000-0000-0000-0000000000a2");
    static final UUID RESOLUTION = UUID.fromString("00000000-0000-0000-0000-0000000000a3");
    static final UUID RESULT = UUID.fromString("00000000-0000-0000-0000-0000000000a4");
    static final Instant RECEIVED_AT = Instant.parse("2026-11-25T02:00:00Z");
    static final Instant HOUR_LATER = Instant.parse("2026-11-25T03:00:00Z");
    static final Instant CLASSIFIED_BY = Instant.parse("2026-11-25T03:30:00Z");
    static final Instant INVESTIGATION_DUE_AT = Instant.parse("2026-11-25T07:10:00Z");
    static final Instant RESOLUTION_WARN_AT = Instant.parse("2026-12-14T01:00:00Z");
    static final Instant RESOLUTION_DUE_AT = Instant.parse("2026-12-16T15:59:59.999Z");
    static final Instant RESULT_WARN_AT = Instant.parse("2026-12-01T20:00:00Z");
    static final Instant RESULT_DUE_AT = Instant.parse("2026-12-02T00:00:00Z");

    final ComplaintIntake intake = mock(ComplaintIntake.class);
    final ComplaintAcknowledgement acknowledgements = mock(ComplaintAcknowledgement.class);
    final ComplaintClassification classifications = mock(ComplaintClassification.class);
    final ComplaintInvestigation investigations = mock(ComplaintInvestigation.class);
    final ComplaintPlanning planning = mock(ComplaintPlanning.class);
    final ComplaintHandling handling = mock(ComplaintHandling.class);
    final ComplaintResult results = mock(ComplaintResult.class);
    final ComplaintSurvey survey = mock(ComplaintSurvey.class);
    final ComplaintDisputes disputes = mock(ComplaintDisputes.class);
    final ComplaintAftercare aftercare = mock(ComplaintAftercare.class);
    final ComplaintExtension extensions = mock(ComplaintExtension.class);
    final ComplaintEnding endings = mock(ComplaintEnding.class);
    final ComplaintReviews reviews = mock(ComplaintReviews.class);
    final ComplaintProcess process = mock(ComplaintProcess.class);
    final LadderSteps ladder = new LadderSteps();

    private final CurrentUser user = mock(CurrentUser.class);

    ComplaintStepsInMemory() {
        when(user.name()).thenReturn("complaints");
        Mocks.register("registerComplaintDelegate", new RegisterComplaintDelegate(intake, user));
        Mocks.register("recordAcknowledgementDelegate", new RecordAcknowledgementDelegate(acknowledgements, user));
        Mocks.register("recordClassificationDelegate", new RecordClassificationDelegate(classifications, user));
        Mocks.register("recordInvestigationDelegate", new RecordInvestigationDelegate(investigations, user));
        Mocks.register("recordOpinionDelegate", new RecordOpinionDelegate(investigations, user));
        Mocks.register("recordOriginDelegate", new RecordOriginDelegate(investigations, user));
        Mocks.register("recordOpinionFormDelegate", new RecordOpinionFormDelegate(investigations, user));
        Mocks.register("recordPlanDelegate", new RecordPlanDelegate(planning, user));
        Mocks.register("recordApprovalDelegate", new RecordApprovalDelegate(planning, user));
        Mocks.register("recordWorkDelegate", new RecordWorkDelegate(handling, user));
        Mocks.register("recordMeasuresDelegate", new RecordMeasuresDelegate(handling, user));
        Mocks.register("recordResultDelegate", new RecordResultDelegate(results, user));
        Mocks.register("recordSettlementDelegate", new RecordSettlementDelegate(results, user));
        Mocks.register("recordSatisfactionDelegate", new RecordSatisfactionDelegate(survey, process, user));
        Mocks.register("recordDisputeDelegate", new RecordDisputeDelegate(disputes, user));
        Mocks.register("recordFollowUpDelegate", new RecordFollowUpDelegate(aftercare, user));
        Mocks.register("recordImprovementCheckDelegate", new RecordImprovementCheckDelegate(aftercare, user));
        Mocks.register("requestExtensionDelegate", new RequestExtensionDelegate(extensions, user));
        Mocks.register("recordExtensionDecisionDelegate", new RecordExtensionDecisionDelegate(extensions, user));
        Mocks.register("recordExtensionLapseDelegate", new RecordExtensionLapseDelegate(extensions, user));
        Mocks.register("endComplaintDelegate", new EndComplaintDelegate(endings, user));
        Mocks.register("recordProgressDelegate", new RecordProgressDelegate(handling, user));
        Mocks.register("openComplaintReviewDelegate", new OpenComplaintReviewDelegate(reviews));
        Mocks.register("recordComplaintSummaryDelegate", new RecordComplaintSummaryDelegate(reviews, user));
        Mocks.register("recordComplaintMeasureDelegate", new RecordComplaintMeasureDelegate(reviews, user));
        Mocks.register("recordMeasureCheckDelegate", new RecordMeasureCheckDelegate(reviews, user));
        usualAnswers();
    }

    private void usualAnswers() {
        when(intake.register(any(), any())).thenReturn(facts());
        when(intake.raise(any(), any())).thenReturn(facts());
        when(acknowledgements.acknowledge(any(), any(), any()))
                .thenReturn(new ComplaintAcknowledgement.HandedOver(
                        "dept-general", promised(CLASSIFICATION, HOUR_LATER, CLASSIFIED_BY)));
        keeps("dept-general");
        establishes(CauseClass.OTHER);
        when(planning.plan(any(), any(), any(), any(), any())).thenReturn("dept-general");
        decides(PlanDecision.APPROVED);
        when(handling.carryOut(any(), any(), any())).thenAnswer(call -> {
            MeasureReport report = call.getArgument(1);
            return report.finished() ? Optional.of(result()) : Optional.empty();
        });
        when(results.tell(any(), any(), any())).thenReturn(Optional.empty());
        when(survey.record(any(), any(), any())).thenReturn(Optional.empty());
        when(aftercare.checkImprovement(any(), any(), any())).thenReturn(Optional.empty());
        when(aftercare.followUp(any(), any(), any())).thenReturn(Optional.empty());
    }

    /** From now on the steps are those of that user. */
    void doneBy(String name) {
        when(user.name()).thenReturn(name);
    }

    /** Plans are carried out by that group. */
    void carriesOut(String group) {
        when(planning.plan(any(), any(), any(), any(), any())).thenReturn(group);
    }

    /** The department that classifies keeps the complaint. */
    void keeps(String department) {
        when(classifications.classify(any(), any(), any()))
                .thenReturn(new ComplaintClassification.Outcome(
                        true,
                        ComplaintCategory.OTHER,
                        true,
                        department,
                        "owner",
                        "service-managers",
                        INVESTIGATION_DUE_AT));
    }

    /** The department that classifies sends the complaint on. */
    void sendsOn(String department) {
        when(classifications.classify(any(), any(), any()))
                .thenReturn(new ComplaintClassification.Outcome(
                        false, ComplaintCategory.SERVICE, false, department, null, "service-managers", null));
    }

    void establishes(CauseClass cause) {
        when(investigations.establish(any(), any(), any()))
                .thenReturn(new ComplaintInvestigation.Established(cause, false, MeasureKind.CASE_SPECIFIC));
    }

    void decides(PlanDecision decision) {
        when(planning.decide(any(), any(), any(), any()))
                .thenReturn(new ComplaintPlanning.Decided(
                        decision, decision == PlanDecision.NOT_UPHELD ? Optional.of(result()) : Optional.empty()));
    }

    static ComplaintFacts facts() {
        return new ComplaintFacts(
                NUMBER,
                ComplaintCategory.OTHER,
                false,
                null,
                List.of("CP-20261124-000009"),
                List.of(MissingFact.PURCHASE_DATE, MissingFact.DEMAND),
                "service-managers",
                promised(ACKNOWLEDGEMENT, RECEIVED_AT, HOUR_LATER),
                new Promised(RESOLUTION, RECEIVED_AT, RESOLUTION_WARN_AT, RESOLUTION_DUE_AT, false));
    }

    static Promised result() {
        return new Promised(RESULT, RECEIVED_AT, RESULT_WARN_AT, RESULT_DUE_AT, false);
    }

    private static Promised promised(UUID id, Instant from, Instant dueAt) {
        return new Promised(id, from, from.plus(Duration.ofMinutes(30)), dueAt, false);
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
}

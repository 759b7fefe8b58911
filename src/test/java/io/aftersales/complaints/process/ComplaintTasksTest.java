package io.aftersales.complaints.process;

import static io.aftersales.complaints.process.ComplaintStepsInMemory.CLASSIFICATION;
import static io.aftersales.complaints.process.ComplaintStepsInMemory.CLASSIFIED_BY;
import static io.aftersales.complaints.process.ComplaintStepsInMemory.HOUR_LATER;
import static io.aftersales.complaints.process.ComplaintStepsInMemory.INVESTIGATION_DUE_AT;
import static io.aftersales.complaints.process.ComplaintStepsInMemory.NUMBER;
import static io.aftersales.complaints.process.ComplaintStepsInMemory.RESOLUTION_DUE_AT;
import static io.aftersales.complaints.process.ComplaintStepsInMemory.RESOLUTION_WARN_AT;
import static io.aftersales.complaints.process.ComplaintStepsInMemory.groups;
import static io.aftersales.complaints.process.ComplaintStepsInMemory.privateVariables;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.aftersales.complaints.Acknowledgement;
import io.aftersales.complaints.ComplaintCategory;
import io.aftersales.complaints.ComplaintClassification;
import io.aftersales.complaints.ComplaintJudgement;
import io.aftersales.problems.InvalidInput;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TestEngine;
import io.aftersales.testing.Walk;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tasks of a complaint until its investigation: whose they are, when they are due, and how they are completed. */
@Deployment(resources = "processes/complaints/complaint.bpmn")
class ComplaintTasksTest extends ComplaintWalks {

    @RegisterExtension
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    ComplaintTasksTest() {
        super(ENGINE);
    }

    @Test
    @Requirement({"CMP-05", "ORG-04", "T03"})
    void aComplaintByRestIsToBeConfirmedWithinAnHour() {
        Walk complaint = received();

        verifyNoInteractions(steps.intake);
        Task task = complaint.task(ACKNOWLEDGE);
        assertThat(task.getDueDate()).isEqualTo(Date.from(HOUR_LATER));
        assertThat(task.getPriority()).isEqualTo(50);
        assertThat(groups(ENGINE, task)).containsExactly("complaint-handlers");
        assertThat(complaint.due("BoundaryEvent_AcknowledgementOverdue")).isEqualTo(Date.from(HOUR_LATER));
        assertThat(complaint.due("BoundaryEvent_ResolutionAlmostDue")).isEqualTo(Date.from(RESOLUTION_WARN_AT));
        assertThat(complaint.due("BoundaryEvent_ResolutionOverdue")).isEqualTo(Date.from(RESOLUTION_DUE_AT));
    }

    @Test
    @Requirement({"CMP-16", "CMP-17", "T04"})
    void theConfirmedComplaintIsClassifiedInItsDepartmentWithinAnHour() {
        Walk complaint = received();

        acknowledge(complaint);

        verify(steps.acknowledgements)
                .acknowledge(
                        NUMBER,
                        new Acknowledgement("PHONE", true, true, "Friendly", "2026-03-01", "Another car"),
                        "complaints");
        Task task = complaint.task(CLASSIFY);
        assertThat(groups(ENGINE, task)).containsExactly("dept-general");
        assertThat(task.getDueDate()).isEqualTo(Date.from(CLASSIFIED_BY));
        assertThat(complaint.variable("intakeCommitmentId")).isEqualTo(CLASSIFICATION.toString());
        assertThat(privateVariables(ENGINE)).isEmpty();
    }

    @Test
    @Requirement("CMP-18")
    void whoIsResponsibleInvestigates() {
        Walk complaint = classified();

        verify(steps.classifications)
                .classify(
                        NUMBER,
                        new ComplaintJudgement("OTHER", "HIGH", "SINGLE", "No list", "owner", "engineer"),
                        "complaints");
        Task task = complaint.task(INVESTIGATE);
        assertThat(task.getAssignee()).isEqualTo("owner");
        assertThat(groups(ENGINE, task)).containsExactly("complaint-handlers", "dept-general");
        assertThat(task.getDueDate()).as("at once").isEqualTo(Date.from(INVESTIGATION_DUE_AT));
        new EngineComplaintProcess(ENGINE.getRuntimeService(), ENGINE.getTaskService(), ENGINE.getIdentityService())
                .investigationBegun(NUMBER);
        assertThat(complaint.task(INVESTIGATE).getDueDate()).isEqualTo(Date.from(RESOLUTION_DUE_AT));
        assertThat(complaint.task(INVESTIGATE).getFollowUpDate()).isEqualTo(Date.from(RESOLUTION_WARN_AT));
        assertThat(task.getPriority()).as("urgent since it was classified").isEqualTo(80);
    }

    @Test
    @Requirement("CMP-18")
    void anInvestigationWithoutALimitOfItsOwnIsDueWithTheHandling() {
        when(steps.classifications.classify(any(), any(), any()))
                .thenReturn(new ComplaintClassification.Outcome(
                        true, ComplaintCategory.OTHER, true, "dept-general", "owner", "service-managers", null));

        Task task = classified().task(INVESTIGATE);

        assertThat(task.getDueDate()).isEqualTo(Date.from(RESOLUTION_DUE_AT));
        assertThat(task.getFollowUpDate()).isEqualTo(Date.from(RESOLUTION_WARN_AT));
    }

    @Test
    void aReportThatIsRefusedLeavesTheTaskAsItWas() {
        Walk complaint = received();
        doThrow(new InvalidInput(List.of())).when(steps.acknowledgements).acknowledge(any(), any(), any());

        assertThatThrownBy(() -> acknowledge(complaint)).isInstanceOf(InvalidInput.class);

        assertThat(complaint.task(ACKNOWLEDGE)).isNotNull();
        assertThat(privateVariables(ENGINE)).isEmpty();
    }

    @Test
    void ofTwoWhoCompleteTheSameTaskOneDoes() {
        Walk complaint = received();
        String task = complaint.task(ACKNOWLEDGE).getId();

        ENGINE.getTaskService().complete(task);

        assertThatThrownBy(() -> ENGINE.getTaskService().complete(task)).isInstanceOf(NullValueException.class);
        verify(steps.acknowledgements, times(1)).acknowledge(any(), any(), any());
    }
}

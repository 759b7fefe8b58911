package io.aftersales.complaints.process;

import static io.aftersales.complaints.process.ComplaintStepsInMemory.NUMBER;
import static io.aftersales.complaints.process.ComplaintStepsInMemory.RESOLUTION_DUE_AT;
import static io.aftersales.complaints.process.ComplaintStepsInMemory.groups;
import static io.aftersales.complaints.process.ComplaintStepsInMemory.privateVariables;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.aftersales.complaints.ComplaintExtension;
import io.aftersales.complaints.ExtensionRequest;
import io.aftersales.problems.Refused;
import io.aftersales.testing.ModelCoverage;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TestEngine;
import io.aftersales.testing.Walk;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Walks every path of {@code processes/complaints/complaint-extension.bpmn}. */
@Deployment(resources = "processes/complaints/complaint-extension.bpmn")
class ComplaintExtensionTest {

    private static final String APPROVE = "Task_ApproveExtension";

    @RegisterExtension
    @Order(1)
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    @RegisterExtension
    @Order(2)
    static final ModelCoverage EVERYTHING = new ModelCoverage(ENGINE, "processes/complaints/complaint-extension.bpmn");

    private final ComplaintStepsInMemory steps = new ComplaintStepsInMemory();

    @Test
    @Requirement({"CMP-33", "T06", "F34"})
    void anExtensionIsDecidedBeforeTheLimitEnds() {
        Walk extension = asked();

        verify(steps.extensions)
                .ask(
                        NUMBER,
                        new ExtensionRequest("2026-12-24", "SUPPLY", "Parts", "2026-12-01T10:00:00Z", "PHONE"),
                        "complaints");
        Task task = extension.task(APPROVE);
        assertThat(groups(ENGINE, task)).containsExactly("service-managers");
        assertThat(task.getDueDate()).isEqualTo(Date.from(RESOLUTION_DUE_AT));
        assertThat(extension.due("BoundaryEvent_LimitExpired")).isEqualTo(Date.from(RESOLUTION_DUE_AT));
        assertThat(privateVariables(ENGINE)).isEmpty();
        extension.complete(APPROVE, ComplaintVariables.EXTENSION_GRANTED.is(true));
        verify(steps.extensions).decide(NUMBER, true, null, "complaints");
        assertThat(extension.visited()).contains("EndEvent_LimitExtended");
        assertThat(extension.ended()).isTrue();
    }

    @Test
    void aRefusedOneChangesNothing() {
        Walk extension = asked();

        extension.complete(APPROVE, ComplaintFormVariables.DECISION_REASON.is("Not special"));

        verify(steps.extensions).decide(NUMBER, false, "Not special", "complaints");
        assertThat(extension.visited()).contains("EndEvent_ExtensionRefused");
    }

    @Test
    @Requirement("T06")
    void oneThatNobodyDecidesLapsesWithTheLimit() {
        Walk extension = asked();

        extension.execute("BoundaryEvent_LimitExpired");

        verify(steps.extensions).lapse(NUMBER, "complaints");
        assertThat(extension.visited()).contains("EndEvent_ExtensionLapsed");
        assertThat(extension.ended()).isTrue();
    }

    @Test
    @Requirement("CMP-33")
    void oneThatIsRefusedAtTheStartLeavesNothing() {
        when(steps.extensions.ask(any(), any(), any()))
                .thenThrow(new Refused(Refused.Kind.CONFLICT, "complaints.extension.over", NUMBER, RESOLUTION_DUE_AT));

        assertThatThrownBy(this::start).isInstanceOf(Refused.class);

        assertThat(ENGINE.getRuntimeService().createProcessInstanceQuery().count())
                .isZero();
    }

    private Walk asked() {
        when(steps.extensions.ask(any(), any(), any()))
                .thenReturn(new ComplaintExtension.Asked(NUMBER, RESOLUTION_DUE_AT, "service-managers"));
        return start();
    }

    private Walk start() {
        return Walk.of(
                ENGINE,
                ENGINE.getRuntimeService()
                        .startProcessInstanceByKey(
                                "complaint-extension",
                                Map.ofEntries(
                                        ComplaintFormVariables.NUMBER.is(NUMBER),
                                        ComplaintFormVariables.NEW_DATE.is("2026-12-24"),
                                        ComplaintFormVariables.EXTENSION_REASON.is("SUPPLY"),
                                        ComplaintFormVariables.REASON_TEXT.is("Parts"),
                                        ComplaintFormVariables.CUSTOMER_TOLD_AT.is("2026-12-01T10:00:00Z"),
                                        ComplaintFormVariables.CONTACT_CHANNEL.is("PHONE"))));
    }
}

package io.aftersales.repairs.process;

import static io.aftersales.repairs.process.RepairStepsInMemory.NUMBER;
import static io.aftersales.repairs.process.RepairStepsInMemory.USER;
import static io.aftersales.repairs.process.RepairStepsInMemory.groups;
import static io.aftersales.repairs.process.RepairStepsInMemory.messages;
import static io.aftersales.repairs.process.RepairStepsInMemory.privateVariables;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.aftersales.repairs.IncidentKind;
import io.aftersales.testing.ModelCoverage;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TestEngine;
import io.aftersales.testing.Walk;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Walks every path of {@code processes/repairs/field-incident.bpmn}. */
@Deployment(resources = "processes/repairs/field-incident.bpmn")
class FieldIncidentTest {

    @RegisterExtension
    @Order(1)
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    @RegisterExtension
    @Order(2)
    static final ModelCoverage EVERYTHING = new ModelCoverage(ENGINE, "processes/repairs/field-incident.bpmn");

    private final RepairStepsInMemory steps = new RepairStepsInMemory();

    @Test
    @Requirement("FLD-15")
    void oneCallGivesTheResponsiblePeopleTheirTask() {
        messages(ENGINE.getProcessEngine()).startIncident(NUMBER, IncidentKind.STAFF_DETAINED, "engineer");

        Task task = ENGINE.getTaskService().createTaskQuery().singleResult();
        assertThat(task.getTaskDefinitionKey()).isEqualTo("Task_TakeOverIncident");
        assertThat(task.getPriority()).isEqualTo(100);
        assertThat(groups(ENGINE, task)).containsExactly("service-managers", "service-supervisors");
        verify(steps.incidents, never()).report(any(), any(), any(), any());
        Walk incident = Walk.of(
                ENGINE,
                ENGINE.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(NUMBER)
                        .singleResult());
        incident.complete("Task_TakeOverIncident", RepairFormVariables.DONE.is("Police called"));
        verify(steps.incidents).settle(NUMBER, "Police called", USER);
        assertThat(incident.ended()).isTrue();
    }

    @Test
    @Requirement("FLD-15")
    void anIncidentThatIsTakenDownIsReportedAndGoesByItsClaim() {
        Walk incident = Walk.of(
                ENGINE,
                ENGINE.getRuntimeService()
                        .startProcessInstanceByKey(
                                "field-incident",
                                Map.ofEntries(
                                        RepairFormVariables.CLAIM.is(" " + NUMBER),
                                        RepairFormVariables.INCIDENT_KIND.is("STAFF_DETAINED"),
                                        RepairFormVariables.WHAT.is("The door is locked"))));

        verify(steps.incidents).report(NUMBER, "STAFF_DETAINED", "The door is locked", USER);
        assertThat(incident.variable("claimNumber")).isEqualTo(NUMBER);
        assertThat(ENGINE.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(NUMBER)
                        .count())
                .isEqualTo(1);
        assertThat(incident.waitsAt()).containsExactly("Task_TakeOverIncident");
        assertThat(privateVariables(ENGINE)).isEmpty();
    }
}

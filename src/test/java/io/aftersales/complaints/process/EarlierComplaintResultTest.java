package io.aftersales.complaints.process;

import static io.aftersales.complaints.process.ComplaintStepsInMemory.NUMBER;
import static io.aftersales.complaints.process.ComplaintStepsInMemory.RESULT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.when;

import io.aftersales.complaints.DisputedResult;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TestEngine;
import io.aftersales.testing.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Results that began under a model that did not know of disputes in the survey. */
class EarlierComplaintResultTest {

    @RegisterExtension
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    private final ComplaintStepsInMemory steps = new ComplaintStepsInMemory();
    private final List<String> deployments = new ArrayList<>();

    @BeforeEach
    void deployTheEarlierModel() {
        deploy("models/complaint-result-of-before.bpmn");
    }

    @AfterEach
    void remove() {
        deployments.forEach(id -> ENGINE.getRepositoryService().deleteDeployment(id, true));
    }

    @Test
    @Requirement({"CMP-40", "CMP-44"})
    void whatIsDisputedInTheSurveyIsSettledInAProcessOfItsOwn() {
        Walk result = started();
        result.complete("Task_TellResult", ComplaintVariables.RESULT_DISPUTED.is(false));
        deploy("processes/complaints/complaint-result.bpmn");
        var process = new EngineComplaintProcess(
                ENGINE.getRuntimeService(), ENGINE.getTaskService(), ENGINE.getIdentityService());
        DisputedResult dispute = new DisputedResult(NUMBER, false, "dept-general", "owner", "quality");
        when(steps.survey.record(any(), any(), any())).thenReturn(Optional.of(dispute));
        doAnswer(call -> {
                    process.disputed(call.getArgument(0));
                    return null;
                })
                .when(steps.process)
                .disputed(any());

        result.complete("Task_SurveySatisfaction");

        assertThat(result.waitsAt()).contains("Task_FollowUpMeasures");
        Task settles = ENGINE.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(NUMBER)
                .taskDefinitionKey("Task_SettleDispute")
                .singleResult();
        assertThat(settles.getAssignee()).isEqualTo("quality");
        assertThat(settles.getProcessInstanceId()).isNotEqualTo(result.instanceId());
    }

    private static Walk started() {
        return Walk.start(
                ENGINE,
                "complaint-result",
                NUMBER,
                ComplaintVariables.COMPLAINT_NUMBER.is(NUMBER),
                ComplaintVariables.URGENT.is(false),
                ComplaintVariables.DEPARTMENT.is("dept-general"),
                ComplaintVariables.COMPLAINT_OWNER.is("owner"),
                ComplaintVariables.RESULT_COMMITMENT_ID.is(RESULT.toString()),
                ComplaintVariables.RESULT_WARN_AT.is(ComplaintStepsInMemory.RESULT_WARN_AT.toString()),
                ComplaintVariables.RESULT_DUE_AT.is(ComplaintStepsInMemory.RESULT_DUE_AT.toString()));
    }

    private void deploy(String model) {
        deployments.add(ENGINE.getRepositoryService()
                .createDeployment()
                .addClasspathResource(model)
                .deploy()
                .getId());
    }
}

package io.aftersales.surveys.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;

import io.aftersales.testing.ModelCoverage;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TestEngine;
import java.time.ZoneOffset;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Walks every path of {@code processes/surveys/periodic-follow-up.bpmn}. */
@Deployment(resources = "processes/surveys/periodic-follow-up.bpmn")
class PeriodicFollowUpTest {

    @RegisterExtension
    @Order(1)
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    @RegisterExtension
    @Order(2)
    static final ModelCoverage EVERYTHING = new ModelCoverage(ENGINE, "processes/surveys/periodic-follow-up.bpmn");

    private final FollowUpStepsInMemory steps = new FollowUpStepsInMemory();

    @Test
    @Requirement({"SVY-03", "SVY-04"})
    void contactsBeginOnTheFirstOfTheMonth() {
        Job month = ENGINE.getManagementService().createJobQuery().singleResult();
        assertThat(month.getDuedate().toInstant().atOffset(ZoneOffset.UTC).getDayOfMonth())
                .isEqualTo(1);

        ENGINE.getManagementService().executeJob(month.getId());

        verify(steps.periodic).begin(FollowUpStepsInMemory.USER);
        assertThat(ENGINE.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processDefinitionKey("periodic-follow-up")
                        .finished()
                        .count())
                .isEqualTo(1);
        assertThat(ENGINE.getManagementService().createJobQuery().count())
                .as("the next month waits")
                .isEqualTo(1);
    }
}

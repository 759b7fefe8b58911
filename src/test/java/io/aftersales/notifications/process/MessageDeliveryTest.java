package io.aftersales.notifications.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import io.aftersales.notifications.MessageRepair;
import io.aftersales.testing.ModelCoverage;
import io.aftersales.testing.TestEngine;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Walks every path of {@code processes/notifications/message-delivery.bpmn}. */
@Deployment(resources = "processes/notifications/message-delivery.bpmn")
class MessageDeliveryTest {

    @RegisterExtension
    @Order(1)
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    @RegisterExtension
    @Order(2)
    static final ModelCoverage EVERYTHING = new ModelCoverage(ENGINE, "processes/notifications/message-delivery.bpmn");

    private static final UUID MESSAGE = UUID.randomUUID();

    private final MessageRepair repair = mock(MessageRepair.class);

    @Test
    void isAnIncidentAtOnceAndMendedByARetry() {
        Mocks.register("deliverMessageDelegate", new DeliverMessageDelegate(repair));
        doThrow(new IllegalStateException("given up")).when(repair).mend(MESSAGE, false);
        ManagementService management = ENGINE.getManagementService();
        new EngineGivenUpMessages(ENGINE.getRuntimeService(), ENGINE.getIdentityService()).report(MESSAGE, "CL-1");
        Job job = management.createJobQuery().singleResult();

        assertThatThrownBy(() -> management.executeJob(job.getId())).hasMessageContaining("given up");
        assertThat(ENGINE.getRuntimeService().createIncidentQuery().list())
                .singleElement()
                .satisfies(incident -> assertThat(incident.getIncidentMessage()).isEqualTo("given up"));
        assertThat(ENGINE.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey("CL-1")
                        .count())
                .isEqualTo(1);

        management.setJobRetries(job.getId(), 1);
        management.executeJob(job.getId());

        verify(repair).mend(MESSAGE, false);
        verify(repair).mend(MESSAGE, true);
        assertThat(ENGINE.getRuntimeService().createIncidentQuery().count()).isZero();
        assertThat(ENGINE.getRuntimeService().createProcessInstanceQuery().count())
                .isZero();
    }
}

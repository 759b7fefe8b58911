package io.aftersales.claims.process;

import static io.aftersales.claims.process.ClaimWalks.DUE_AT;
import static io.aftersales.claims.process.ClaimWalks.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.aftersales.claims.CustomerMessages;
import io.aftersales.engine.CurrentUser;
import io.aftersales.problems.Refused;
import io.aftersales.testing.ModelCoverage;
import io.aftersales.testing.TestEngine;
import io.aftersales.testing.Walk;
import java.util.Date;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Walks every path of {@code processes/claims/customer-message.bpmn}. */
@Deployment(resources = "processes/claims/customer-message.bpmn")
class CustomerMessageTest {

    private static final String READ = "Task_ReadCustomerMessage";

    @RegisterExtension
    @Order(1)
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    @RegisterExtension
    @Order(2)
    static final ModelCoverage EVERYTHING = new ModelCoverage(ENGINE, "processes/claims/customer-message.bpmn");

    private final CustomerMessages messages = mock(CustomerMessages.class);
    private final CurrentUser user = mock(CurrentUser.class);

    @BeforeEach
    void registerSteps() {
        when(user.name()).thenReturn("desk");
        Mocks.register("recordMessageReadingDelegate", new RecordMessageReadingDelegate(messages, user));
    }

    @Test
    void theGroupThatWorksOnTheCaseReadsItInTime() {
        Walk arrived = arrived(NUMBER, "service-desk");

        assertThat(arrived.task(READ).getDueDate()).isEqualTo(Date.from(DUE_AT));
        assertThat(arrived.variable("claimNumber")).isEqualTo(NUMBER);
        assertThat(ENGINE.getTaskService()
                        .getIdentityLinksForTask(arrived.task(READ).getId()))
                .extracting(IdentityLink::getGroupId)
                .containsExactly("service-desk");
        assertThat(arrived.variable("messagesShown")).isEqualTo("1");
    }

    @Test
    void whatComesMeanwhileJoinsIt() {
        Walk arrived = arrived(NUMBER, "service-desk");

        assertThat(process().joined(NUMBER, 2)).isTrue();

        assertThat(arrived.variable("messagesShown")).isEqualTo("2");
        assertThat(process().joined("CL-20261123-000002", 2)).isFalse();
    }

    @Test
    void aListShowsAComplaintAsOne() {
        Walk arrived = arrived("CP-20261123-000001", "complaint-handlers");

        assertThat(arrived.variable("complaintNumber")).isEqualTo("CP-20261123-000001");
        assertThat(arrived.variable("claimNumber")).isNull();
    }

    @Test
    void whatCameOfItIsRecordedAndNobodyIsAskedAnyMore() {
        Walk arrived = arrived(NUMBER, "service-desk");

        arrived.complete(
                READ, ClaimFormVariables.READING.is("PASSED_ON"), ClaimFormVariables.NOTE.is("To the engineer"));

        verify(messages).read(NUMBER, "1", "PASSED_ON", "To the engineer", "desk");
        assertThat(arrived.visited()).contains("EndEvent_MessageRead");
        assertThat(arrived.ended()).isTrue();
        assertThat(process().joined(NUMBER, 2)).isFalse();
    }

    @Test
    void whatIsRefusedLeavesTheTaskOpen() {
        Walk arrived = arrived(NUMBER, "service-desk");
        doThrow(new Refused(Refused.Kind.CONFLICT, "claims.status.unexpected"))
                .when(messages)
                .read(any(), any(), any(), any(), any());

        assertThatThrownBy(() -> arrived.complete(READ, ClaimFormVariables.READING.is("ANSWERED")))
                .isInstanceOf(Refused.class);

        assertThat(arrived.waitsAt()).containsExactly(READ);
        assertThat(ClaimWalks.privateVariables(ENGINE)).isEmpty();
    }

    private static EngineMessageProcess process() {
        return new EngineMessageProcess(ENGINE.getRuntimeService(), ENGINE.getIdentityService());
    }

    private static Walk arrived(String number, String group) {
        process().start(number, group, DUE_AT, 1);
        return Walk.of(
                ENGINE,
                ENGINE.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .singleResult());
    }
}

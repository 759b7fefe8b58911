package io.aftersales.erasure.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.aftersales.engine.CurrentUser;
import io.aftersales.erasure.ErasureDesk;
import io.aftersales.problems.Refused;
import io.aftersales.testing.ModelCoverage;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TestEngine;
import io.aftersales.testing.Walk;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Walks every path of {@code processes/erasure/data-erasure.bpmn}. */
@Deployment(resources = "processes/erasure/data-erasure.bpmn")
class DataErasureTest {

    private static final String DECIDE = "Task_DecideErasure";
    private static final String CASE = "CL-20231128-000001";
    private static final UUID REQUEST = UUID.fromString("00000000-0000-0000-0000-0000000000e1");
    private static final Instant ERASE_AT = Instant.parse("2026-12-01T02:00:00Z");

    @RegisterExtension
    @Order(1)
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    @RegisterExtension
    @Order(2)
    static final ModelCoverage EVERYTHING = new ModelCoverage(ENGINE, "processes/erasure/data-erasure.bpmn");

    private final ErasureDesk desk = mock(ErasureDesk.class);

    @BeforeEach
    void steps() {
        CurrentUser user = mock(CurrentUser.class);
        when(user.name()).thenReturn("manager");
        Mocks.register("examineErasureDelegate", new ExamineErasureDelegate(desk));
        Mocks.register("recordErasureDecisionDelegate", new RecordErasureDecisionDelegate(desk, user));
        Mocks.register("erasePersonalDataDelegate", new ErasePersonalDataDelegate(desk));
        when(desk.examine(REQUEST)).thenReturn(List.of());
    }

    @Test
    @Requirement({"F13", "F62"})
    void dataGoAtTheAnnouncedTimeAfterAManagerAgreed() {
        decides(ERASE_AT);
        when(desk.erase(REQUEST)).thenReturn(true);
        Walk erasure = asked();
        assertThat(ENGINE.getTaskService()
                        .getIdentityLinksForTask(erasure.task(DECIDE).getId()))
                .extracting(link -> link.getGroupId())
                .containsExactly("service-managers");

        erasure.complete(DECIDE, ErasureFormVariables.DECISION.is("ERASE"));

        verify(desk).decide(REQUEST, "ERASE", null, "manager");
        assertThat(erasure.due("TimerEvent_ErasureTimeCome")).isEqualTo(Date.from(ERASE_AT));
        erasure.execute("TimerEvent_ErasureTimeCome");
        assertThat(erasure.visited()).contains("EndEvent_DataErased");
        assertThat(erasure.ended()).isTrue();
    }

    @Test
    @Requirement("F13")
    void theManagerSeesWhatMustStayAndRefuses() {
        when(desk.examine(REQUEST)).thenReturn(List.of(CASE + ": CASE_FILE until 2027-01-01", "CP-1: OPEN_CASE"));
        decides(null);
        Walk erasure = asked();
        assertThat(erasure.variable("obstacles")).isEqualTo(CASE + ": CASE_FILE until 2027-01-01; CP-1: OPEN_CASE");

        erasure.complete(
                DECIDE, ErasureFormVariables.DECISION.is("REFUSE"), ErasureFormVariables.REASON.is("In a dispute"));

        verify(desk).decide(REQUEST, "REFUSE", "In a dispute", "manager");
        assertThat(erasure.visited()).contains("EndEvent_ErasureRefused");
        assertThat(erasure.ended()).isTrue();
        assertThat(ENGINE.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .list())
                .noneMatch(variable -> variable.getName().startsWith("private"));
    }

    @Test
    void aCaseThatCameMeanwhileKeepsTheData() {
        decides(ERASE_AT);
        when(desk.erase(REQUEST)).thenReturn(false);
        Walk erasure = asked();
        erasure.complete(DECIDE, ErasureFormVariables.DECISION.is("ERASE"));

        erasure.execute("TimerEvent_ErasureTimeCome");

        assertThat(erasure.visited()).contains("EndEvent_RecordMustStay");
    }

    @Test
    void aRefusedDecisionLeavesTheTaskOpen() {
        when(desk.decide(eq(REQUEST), any(), any(), any()))
                .thenThrow(new Refused(Refused.Kind.CONFLICT, "erasure.kept", CASE));
        Walk erasure = asked();

        assertThatThrownBy(() -> erasure.complete(DECIDE, ErasureFormVariables.DECISION.is("ERASE")))
                .isInstanceOf(Refused.class);

        assertThat(erasure.waitsAt()).containsExactly(DECIDE);
    }

    @Test
    @Requirement("F62")
    void aRequestThatIsTakenBackEndsBeforeAndAfterTheDecision() {
        decides(ERASE_AT);
        Walk undecided = asked();
        Walk other = Walk.start(
                ENGINE,
                "data-erasure",
                CASE,
                ErasureVariables.ERASURE_ID.is(UUID.randomUUID().toString()),
                ErasureVariables.CASE_NUMBER.is(CASE));

        facade().takenBack(REQUEST, CASE);

        assertThat(undecided.visited()).contains("EndEvent_DataStay");
        assertThat(undecided.ended()).isTrue();
        assertThat(other.waitsAt()).containsExactly(DECIDE);
        Walk granted = asked();
        granted.complete(DECIDE, ErasureFormVariables.DECISION.is("ERASE"));
        facade().takenBack(REQUEST, CASE);
        assertThat(granted.ended()).isTrue();
        verify(desk, never()).erase(any());
    }

    private static EngineErasureProcess facade() {
        return new EngineErasureProcess(ENGINE.getRuntimeService(), ENGINE.getIdentityService());
    }

    @Test
    void theFacadeStartsItWithTheCaseAsItsKey() {
        facade().start(REQUEST, CASE);

        assertThat(ENGINE.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(CASE, "data-erasure")
                        .count())
                .isEqualTo(1);
    }

    private void decides(@Nullable Instant eraseAt) {
        when(desk.decide(eq(REQUEST), any(), any(), any())).thenReturn(new ErasureDesk.Decided(eraseAt));
    }

    private static Walk asked() {
        return Walk.start(
                ENGINE,
                "data-erasure",
                CASE,
                ErasureVariables.ERASURE_ID.is(REQUEST.toString()),
                ErasureVariables.CASE_NUMBER.is(CASE));
    }
}

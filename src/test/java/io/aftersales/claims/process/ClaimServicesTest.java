package io.aftersales.claims.process;

import static io.aftersales.claims.process.ClaimWalks.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;

import io.aftersales.problems.Refused;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.StandIn;
import io.aftersales.testing.TestEngine;
import io.aftersales.testing.Walk;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which service follows on which, and what comes between the last one and the closing of the claim. */
class ClaimServicesTest extends IntakeWalks {

    @RegisterExtension
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    ClaimServicesTest() {
        super(ENGINE);
    }

    @Test
    @Requirement("DSP-01")
    void whatGuidanceSolvedIsClosedWithoutService() {
        Walk intake = triaged("REMOTE_GUIDANCE");

        intake.called("claim-triage")
                .complete(GUIDE, ClaimVariables.SOLVED_REMOTELY.is(true), ClaimFormVariables.SOLUTION.is("Restarted"));
        followedUp(intake);
        intake.complete(
                DECIDE,
                ClaimFormVariables.OUTCOME.is("SOLVED"),
                ClaimFormVariables.CAUSE_FOUND.is(true),
                ClaimFormVariables.CAUSE.is("Old firmware"));

        verify(steps.triage).recordGuidance(NUMBER, true, "Restarted", "desk");
        verify(steps.closing).close(NUMBER, "SOLVED", true, "Old firmware", "desk");
        assertThat(intake.visited()).contains("EndEvent_ClaimClosed").doesNotContain(REPAIR, REPLACEMENT);
        assertThat(intake.ended()).isTrue();
        assertThat(ENGINE.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .list())
                .extracting(variable -> variable.getName())
                .noneMatch(name -> name.startsWith("private"));
    }

    @Test
    @Requirement({"DSP-01", "DSP-02"})
    void whatGuidanceDidNotSolveGoesOnToARepair() {
        Walk intake = triaged("REMOTE_GUIDANCE");

        intake.called("claim-triage")
                .complete(
                        GUIDE,
                        ClaimVariables.SOLVED_REMOTELY.is(false),
                        ClaimFormVariables.SOLUTION.is("Still broken"));

        verify(steps.triage).recordGuidance(NUMBER, false, "Still broken", "desk");
        assertThat(intake.waitsAt()).containsExactly(REPAIR);
    }

    @Test
    @Requirement("RPL-10")
    void anotherProductThatTheEngineerProposesIsJudgedByOthers() {
        Walk intake = triaged("ON_SITE");

        intake.called("repair").complete(StandIn.TASK, ClaimVariables.NEXT_SERVICE.is("REPLACEMENT"));
        assertThat(intake.waitsAt()).containsExactly(REPLACEMENT);
        intake.called("replacement").complete(StandIn.TASK, ClaimVariables.NEXT_SERVICE.is("REPAIR"));

        assertThat(intake.waitsAt()).containsExactly(REPAIR);
    }

    @Test
    @Requirement("RPL-16")
    void whatIsTakenBackIsRepairedInTheWorkshop() {
        Walk intake = triaged("ON_SITE");

        intake.called("repair").complete(StandIn.TASK, ClaimVariables.NEXT_SERVICE.is("REPLACEMENT"));
        Walk replacement = intake.called("replacement");
        assertThat(replacement.variable("serviceMode")).isEqualTo("ON_SITE");
        replacement.complete(
                StandIn.TASK, ClaimVariables.NEXT_SERVICE.is("REPAIR"), ClaimVariables.SERVICE_MODE.is("WORKSHOP"));

        assertThat(intake.called("repair").variable("serviceMode")).isEqualTo("WORKSHOP");
    }

    @Test
    @Requirement({"SVY-01", "SVY-05"})
    void theCustomerIsFollowedUpBeforeTheClaimIsClosed() {
        Walk intake = triaged("ON_SITE");

        intake.called("repair").complete(StandIn.TASK, ClaimVariables.NEXT_SERVICE.is("NONE"));

        assertThat(intake.waitsAt()).containsExactly(FOLLOW_UP);
        assertThat(intake.called("follow-up").variable("followUpNumber")).isEqualTo(NUMBER);
        intake.called("follow-up").complete(StandIn.TASK, ClaimVariables.OUTCOME_DUE_AT.is("2026-11-27T15:59:59.999Z"));
        assertThat(intake.waitsAt()).containsExactly(DECIDE);
        assertThat(intake.task(DECIDE).getDueDate().toInstant()).isEqualTo("2026-11-27T15:59:59.999Z");
    }

    @Test
    @Requirement({"POL-15", "RPR-12"})
    void aRefusedClosingKeepsTheClaimOpen() {
        Walk intake = triaged("ON_SITE");
        intake.called("repair").complete(StandIn.TASK, ClaimVariables.NEXT_SERVICE.is("NONE"));
        followedUp(intake);
        doThrow(new Refused(Refused.Kind.CONFLICT, "claims.service.outstanding"))
                .when(steps.closing)
                .close(anyString(), any(), anyBoolean(), any(), anyString());

        assertThatThrownBy(() -> intake.complete(DECIDE, ClaimFormVariables.OUTCOME.is("SOLVED")))
                .isInstanceOf(Refused.class);

        assertThat(intake.waitsAt()).containsExactly(DECIDE);
    }
}

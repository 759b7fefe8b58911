package io.aftersales.claims.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.aftersales.cases.CustomerApplication;
import io.aftersales.cases.ProductApplication;
import io.aftersales.claims.ClaimApplication;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TestEngine;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How {@code claim-intake} takes what came in before it is put on file. */
@Deployment(
        resources = {
            "processes/claims/claim-intake.bpmn",
            "processes/claims/response-escalation.bpmn",
            "processes/commitments/escalation.bpmn"
        })
class RegisterClaimDelegateTest {

    @RegisterExtension
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    private final ClaimSteps steps = new ClaimSteps();

    @Test
    @Requirement("RSP-01")
    void theStartFormSaysWhenALetterCameInAndWhyItIsPutOnFileOnlyNow() {
        when(steps.intake.register(any(), anyString())).thenReturn(ClaimWalks.repair(ClaimWalks.NUMBER, false));

        ENGINE.getRuntimeService()
                .startProcessInstanceByKey(
                        "claim-intake",
                        Map.ofEntries(
                                ClaimFormVariables.CHANNEL.is("LETTER"),
                                ClaimFormVariables.RECEIVED_AT.is("2026-11-20T16:30:00+08:00"),
                                ClaimFormVariables.LATE_ENTRY_REASON.is("It lay")));

        verify(steps.intake)
                .register(
                        new ClaimApplication(
                                "LETTER",
                                null,
                                null,
                                null,
                                "false",
                                null,
                                new CustomerApplication(null, null, null, null, null, null),
                                new ProductApplication(null, null, null),
                                new ClaimApplication.Purchase(null, null, null),
                                null,
                                "2026-11-20T16:30:00+08:00",
                                "It lay"),
                        "desk");
        assertThat(ClaimWalks.privateVariables(ENGINE)).isEmpty();
    }
}

package io.aftersales.complaints.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.aftersales.cases.CustomerApplication;
import io.aftersales.claims.RaisedComplaint;
import io.aftersales.complaints.ComplaintApplication;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TestEngine;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How {@code complaint} takes what other processes raise. */
@Deployment(resources = {"processes/complaints/complaint.bpmn", "processes/commitments/escalation.bpmn"})
class RegisterComplaintDelegateTest {

    @RegisterExtension
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    private final ComplaintStepsInMemory steps = new ComplaintStepsInMemory();

    @Test
    @Requirement({"CMP-06", "F06"})
    void aProcessThatKnowsOfNoClaimIsNotRefusedForWhatItDoesNotKnow() {
        ENGINE.getRuntimeService()
                .createMessageCorrelation(RaisedComplaint.MESSAGE)
                .setVariables(Map.of(
                        RaisedComplaint.ABOUT_NO_CLAIM,
                        true,
                        "privateChannel",
                        "OTHER",
                        "privateCategory",
                        "SERVICE",
                        "privateProductLine",
                        "VEHICLE",
                        "privateCustomerName",
                        "Li Lei",
                        "privateContent",
                        "It grinds again"))
                .correlateStartMessage();

        verify(steps.intake)
                .raise(
                        new ComplaintApplication(
                                "OTHER",
                                "SERVICE",
                                "VEHICLE",
                                null,
                                new CustomerApplication("Li Lei", null, null, null, null, null),
                                null,
                                new ComplaintApplication.Purchase(null),
                                "It grinds again",
                                null,
                                null),
                        "complaints");
        verify(steps.intake, never()).register(any(), any());
    }

    @Test
    @Requirement("CMP-04")
    void whoTookItDownInAnotherProcessIsItsTaker() {
        ENGINE.getRuntimeService()
                .createMessageCorrelation(RaisedComplaint.MESSAGE)
                .setVariables(RaisedComplaint.takenBy(
                        "desk", new RaisedComplaint("CL-20261120-000001", "SERVICE", "It grinds again").variables()))
                .correlateStartMessage();

        verify(steps.intake).raise(any(), eq("desk"));
        assertThat(ComplaintStepsInMemory.privateVariables(ENGINE)).isEmpty();
        assertThat(RaisedComplaint.takenBy("system", Map.of())).isEmpty();
    }

    @Test
    @Requirement("CMP-01")
    void theStartFormSaysWhenALetterCameInAndWhyItIsPutOnFileOnlyNow() {
        ENGINE.getRuntimeService()
                .startProcessInstanceByKey(
                        "complaint",
                        Map.ofEntries(
                                ComplaintFormVariables.CHANNEL.is("LETTER"),
                                ComplaintFormVariables.RECEIVED_AT.is("2026-11-20T16:30:00+08:00"),
                                ComplaintFormVariables.LATE_ENTRY_REASON.is("It lay")));

        verify(steps.intake)
                .register(
                        new ComplaintApplication(
                                "LETTER",
                                null,
                                null,
                                null,
                                null,
                                null,
                                new ComplaintApplication.Purchase(null),
                                null,
                                null,
                                null,
                                "2026-11-20T16:30:00+08:00",
                                "It lay"),
                        "complaints");
        assertThat(ComplaintStepsInMemory.privateVariables(ENGINE)).isEmpty();
    }
}

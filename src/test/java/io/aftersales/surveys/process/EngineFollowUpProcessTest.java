package io.aftersales.surveys.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.aftersales.claims.RaisedComplaint;
import io.aftersales.customers.ContactDetails;
import io.aftersales.products.ProductLine;
import io.aftersales.surveys.FollowUpProcess.Complainant;
import io.aftersales.testing.Requirement;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** Complaints that come out of follow-ups. */
class EngineFollowUpProcessTest {

    @Test
    @Requirement({"CMP-06", "F06"})
    void aComplaintOfAPeriodicFollowUpSaysThatNoClaimIsKnown() {
        MessageCorrelationBuilder message = mock(MessageCorrelationBuilder.class, RETURNS_SELF);
        RuntimeService runtime = mock(RuntimeService.class);
        ProcessInstance complaint = mock(ProcessInstance.class);
        when(runtime.createMessageCorrelation(RaisedComplaint.MESSAGE)).thenReturn(message);
        when(complaint.getBusinessKey()).thenReturn("CP-20261124-000088");
        doReturn(complaint).when(message).correlateStartMessage();
        ContactDetails owner = new ContactDetails(
                "李雷", "+8613700000000", null, null, ContactDetails.Channel.PHONE, ContactDetails.Language.ZH);

        String number = new EngineFollowUpProcess(
                        runtime, mock(IdentityService.class, RETURNS_DEEP_STUBS), mock(OutcomeLimit.class))
                .raiseComplaint(null, new Complainant(owner, ProductLine.VEHICLE, null, null), "It grinds again");

        @SuppressWarnings("unchecked")
        ArgumentCaptor<Map<String, Object>> said = ArgumentCaptor.forClass(Map.class);
        verify(message).setVariables(said.capture());
        assertThat(number).isEqualTo("CP-20261124-000088");
        assertThat(said.getValue())
                .containsEntry(RaisedComplaint.ABOUT_NO_CLAIM, true)
                .containsEntry("privateProductLine", "VEHICLE");
    }
}

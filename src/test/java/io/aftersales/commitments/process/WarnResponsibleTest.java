package io.aftersales.commitments.process;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.aftersales.commitments.EscalationDesk;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.Test;

class WarnResponsibleTest {

    @Test
    void warnsTheGroupThatTheModelNames() {
        EscalationDesk desk = mock(EscalationDesk.class);
        DelegateExecution execution = mock(DelegateExecution.class);
        UUID promise = UUID.fromString("00000000-0000-0000-0000-00000000000b");
        when(execution.getVariable("commitmentId")).thenReturn(promise.toString());
        when(execution.getVariable("responsibleGroup")).thenReturn("service-desk");

        new WarnResponsibleDelegate(desk).execute(execution);

        verify(desk).warn(promise, "service-desk");
    }
}

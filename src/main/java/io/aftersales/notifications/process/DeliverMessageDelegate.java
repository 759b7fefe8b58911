package io.aftersales.notifications.process;

import io.aftersales.notifications.MessageRepair;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Deliver message" in {@code message-delivery}. Fails the first time: that is the incident, and its retry mends it. */
@Component
class DeliverMessageDelegate implements JavaDelegate {

    private final MessageRepair repair;

    DeliverMessageDelegate(MessageRepair repair) {
        this.repair = repair;
    }

    @Override
    public void execute(DelegateExecution execution) {
        repair.mend(UUID.fromString(MessageDeliveryVariables.MESSAGE_ID.from(execution)));
    }
}

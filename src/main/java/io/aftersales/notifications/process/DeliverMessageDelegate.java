package io.aftersales.notifications.process;

import io.aftersales.notifications.MessageRepair;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * "Deliver message" in {@code message-delivery}. Fails the first time: that is the incident, and its retry mends it. A node
 * that dies before the failure is stored leaves a job that did not fail, which then does.
 */
@Component
class DeliverMessageDelegate implements JavaDelegate {

    private final MessageRepair repair;

    DeliverMessageDelegate(MessageRepair repair) {
        this.repair = repair;
    }

    @Override
    public void execute(DelegateExecution execution) {
        repair.mend(UUID.fromString(MessageDeliveryVariables.MESSAGE_ID.from(execution)), failedBefore(execution));
    }

    /** Without retries left, a job that failed runs again only when somebody asks for it. */
    private static boolean failedBefore(DelegateExecution execution) {
        return execution
                        .getProcessEngineServices()
                        .getManagementService()
                        .createJobQuery()
                        .executionId(execution.getId())
                        .withException()
                        .count()
                > 0;
    }
}

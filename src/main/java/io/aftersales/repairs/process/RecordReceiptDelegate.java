package io.aftersales.repairs.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.repairs.Receipt;
import io.aftersales.repairs.ReceiptReport;
import io.aftersales.repairs.RepairDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record receipt" in {@code repair-diagnosis}. */
@Component
class RecordReceiptDelegate implements JavaDelegate {

    private final RepairDesk repairs;
    private final CurrentUser user;

    RecordReceiptDelegate(RepairDesk repairs, CurrentUser user) {
        this.repairs = repairs;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Receipt receipt = repairs.receive(
                RepairVariables.CLAIM_NUMBER.from(execution),
                new ReceiptReport(
                        RepairVariables.RECEIPT_RESULT.find(execution).orElse(null),
                        RepairFormVariables.CONDITION.take(execution).orElse(null),
                        RepairVariables.ENGINEER.find(execution).orElse(null),
                        RepairFormVariables.NOTE.take(execution).orElse(null)),
                user.name());
        execution.setVariables(RepairSteps.afterReceipt(receipt));
    }
}

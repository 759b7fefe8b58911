package io.aftersales.erasure.process;

import io.aftersales.erasure.ErasureDesk;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Erase personal data" in {@code data-erasure}. */
@Component
class ErasePersonalDataDelegate implements JavaDelegate {

    private final ErasureDesk desk;

    ErasePersonalDataDelegate(ErasureDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID request = UUID.fromString(ErasureVariables.ERASURE_ID.from(execution));
        ErasureVariables.DATA_ERASED.to(execution, desk.erase(request));
    }
}

package io.aftersales.erasure.process;

import io.aftersales.erasure.ErasureDesk;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Examine erasure" in {@code data-erasure}. */
@Component
class ExamineErasureDelegate implements JavaDelegate {

    private static final int SHOWN = 20;

    private final ErasureDesk desk;

    ExamineErasureDelegate(ErasureDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID request = UUID.fromString(ErasureVariables.ERASURE_ID.from(execution));
        ErasureVariables.OBSTACLES.to(
                execution,
                String.join("; ", desk.examine(request).stream().limit(SHOWN).toList()));
    }
}

package io.aftersales.erasure.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.erasure.ErasureDesk;
import java.time.Instant;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record erasure decision" in {@code data-erasure}. */
@Component
class RecordErasureDecisionDelegate implements JavaDelegate {

    private final ErasureDesk desk;
    private final CurrentUser user;

    RecordErasureDecisionDelegate(ErasureDesk desk, CurrentUser user) {
        this.desk = desk;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Instant eraseAt = desk.decide(
                        UUID.fromString(ErasureVariables.ERASURE_ID.from(execution)),
                        ErasureFormVariables.DECISION.take(execution).orElse(null),
                        ErasureFormVariables.REASON.take(execution).orElse(null),
                        user.name())
                .eraseAt();
        ErasureVariables.ERASURE_GRANTED.to(execution, eraseAt != null);
        if (eraseAt != null) {
            ErasureVariables.ERASURE_AT.to(execution, eraseAt.toString());
        }
    }
}

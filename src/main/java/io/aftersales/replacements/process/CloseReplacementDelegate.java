package io.aftersales.replacements.process;

import io.aftersales.claims.ServiceMode;
import io.aftersales.engine.CurrentUser;
import io.aftersales.replacements.ReplacementClosing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Close replacement" in {@code replacement}. */
@Component
class CloseReplacementDelegate implements JavaDelegate {

    private final ReplacementClosing closing;
    private final CurrentUser user;

    CloseReplacementDelegate(ReplacementClosing closing, CurrentUser user) {
        this.closing = closing;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = ReplacementVariables.CLAIM_NUMBER.from(execution);
        ReplacementVariables.NEXT_SERVICE.to(
                execution, closing.close(number, user.name()).name());
        closing.repairMode(number).ifPresent(mode -> {
            ReplacementVariables.SERVICE_MODE.to(execution, mode.name());
            tellCaller(execution, mode);
        });
    }

    /** The claims that were open before this release do not take the mode over from what they call. */
    private static void tellCaller(DelegateExecution execution, ServiceMode mode) {
        DelegateExecution caller = execution.getProcessInstance().getSuperExecution();
        if (caller != null) {
            ReplacementVariables.SERVICE_MODE.to(caller, mode.name());
        }
    }
}

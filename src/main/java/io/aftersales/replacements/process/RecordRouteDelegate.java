package io.aftersales.replacements.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.replacements.CompensationDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record route" in {@code compensation}. */
@Component
class RecordRouteDelegate implements JavaDelegate {

    private final CompensationDesk desk;
    private final CurrentUser user;

    RecordRouteDelegate(CompensationDesk desk, CurrentUser user) {
        this.desk = desk;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var routed = desk.route(
                ReplacementVariables.CLAIM_NUMBER.from(execution),
                ReplacementVariables.DEMAND_ROUTE.find(execution).orElse(null),
                ReplacementFormVariables.ROUTE_REASON.take(execution).orElse(null),
                user.name());
        ReplacementVariables.DEMAND_ROUTE.to(execution, routed.route().name());
        ReplacementVariables.NEXT_STEP.to(execution, routed.nextStep().name());
    }
}

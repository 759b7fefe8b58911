package io.aftersales.replacements.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.replacements.ReplacementApplication;
import io.aftersales.replacements.ReplacementIntake;
import io.aftersales.replacements.Wish;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record application" in {@code replacement}. */
@Component
class RecordApplicationDelegate implements JavaDelegate {

    private final ReplacementIntake intake;
    private final CurrentUser user;

    RecordApplicationDelegate(ReplacementIntake intake, CurrentUser user) {
        this.intake = intake;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Wish wish = intake.apply(
                ReplacementVariables.CLAIM_NUMBER.from(execution),
                new ReplacementApplication(
                        ReplacementVariables.WISH.find(execution).orElse(null),
                        ReplacementFormVariables.FAULT_DESCRIPTION
                                .take(execution)
                                .orElse(null),
                        ReplacementFormVariables.PROOF_TYPE.take(execution).orElse(null),
                        ReplacementFormVariables.PROOF_NUMBER.take(execution).orElse(null),
                        ReplacementFormVariables.PURCHASE_DATE.take(execution).orElse(null),
                        ReplacementFormVariables.SERIAL_NUMBER.take(execution).orElse(null),
                        ReplacementFormVariables.CONDITION.take(execution).orElse(null),
                        ReplacementFormVariables.CAUSE.take(execution).orElse(null),
                        ReplacementFormVariables.SPECIAL_REASON.take(execution).orElse(null),
                        ReplacementFormVariables.OTHER.take(execution).orElse(null)),
                user.name());
        ReplacementVariables.WISH.to(execution, wish.name());
    }
}

package io.aftersales.replacements.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.replacements.SettlementOffers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record offer approval" in {@code settlement-offer}. */
@Component
class RecordOfferApprovalDelegate implements JavaDelegate {

    private final SettlementOffers offers;
    private final CurrentUser user;

    RecordOfferApprovalDelegate(SettlementOffers offers, CurrentUser user) {
        this.offers = offers;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var decided = offers.decide(
                ReplacementVariables.CLAIM_NUMBER.from(execution),
                ReplacementVariables.OFFER_DECISION.find(execution).orElse(null),
                ReplacementFormVariables.DECISION_REASON.take(execution).orElse(null),
                user.name());
        ReplacementVariables.OFFER_DECISION.to(execution, decided.decision().name());
        ReplacementVariables.OFFER_OUTCOME.to(execution, decided.decision().name());
        ReplacementVariables.NEXT_STEP.to(execution, decided.nextStep().name());
    }
}

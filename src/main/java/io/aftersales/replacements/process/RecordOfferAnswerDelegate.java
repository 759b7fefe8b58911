package io.aftersales.replacements.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.replacements.SettlementOffers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record offer answer" in {@code settlement-offer}. */
@Component
class RecordOfferAnswerDelegate implements JavaDelegate {

    private final SettlementOffers offers;
    private final CurrentUser user;

    RecordOfferAnswerDelegate(SettlementOffers offers, CurrentUser user) {
        this.offers = offers;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var answered = offers.answer(
                ReplacementVariables.CLAIM_NUMBER.from(execution),
                ReplacementVariables.OFFER_ACCEPTED.find(execution).orElse(false),
                ReplacementFormVariables.CONTACT_CHANNEL.take(execution).orElse(null),
                ReplacementFormVariables.NOTE.take(execution).orElse(null),
                user.name());
        ReplacementVariables.OFFER_ACCEPTED.to(execution, answered.accepted());
        ReplacementVariables.OFFER_OUTCOME.to(execution, answered.accepted() ? "ACCEPTED" : "DECLINED");
        ReplacementVariables.NEXT_STEP.to(execution, answered.nextStep().name());
    }
}

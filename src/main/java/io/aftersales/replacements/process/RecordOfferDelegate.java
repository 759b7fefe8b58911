package io.aftersales.replacements.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.replacements.OfferDraft;
import io.aftersales.replacements.SettlementOffers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record offer" in {@code settlement-offer}. */
@Component
class RecordOfferDelegate implements JavaDelegate {

    private final SettlementOffers offers;
    private final CurrentUser user;

    RecordOfferDelegate(SettlementOffers offers, CurrentUser user) {
        this.offers = offers;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var proposed = offers.propose(
                ReplacementVariables.CLAIM_NUMBER.from(execution),
                new OfferDraft(
                        ReplacementVariables.OFFER_KIND.find(execution).orElse(null),
                        ReplacementFormVariables.AMOUNT.take(execution).orElse(null),
                        ReplacementFormVariables.CURRENCY.take(execution).orElse(null),
                        ReplacementFormVariables.MONTHS.take(execution).orElse(null),
                        ReplacementFormVariables.REASON.take(execution).orElse(null)),
                user.name());
        ReplacementVariables.OFFER_KIND.to(execution, proposed.kind().name());
        ReplacementVariables.AMOUNT.to(execution, proposed.amount());
        ReplacementVariables.MONTHS.to(execution, proposed.months());
        ReplacementVariables.APPROVER_GROUP.to(execution, proposed.approvingGroup());
    }
}

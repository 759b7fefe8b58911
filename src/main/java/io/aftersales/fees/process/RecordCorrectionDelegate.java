package io.aftersales.fees.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.fees.SheetReviews;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record correction" in {@code fee-review}. */
@Component
class RecordCorrectionDelegate implements JavaDelegate {

    private final SheetReviews reviews;
    private final CurrentUser user;

    RecordCorrectionDelegate(SheetReviews reviews, CurrentUser user) {
        this.reviews = reviews;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.resubmit(
                FeeVariables.CLAIM_NUMBER.from(execution),
                FeeFormVariables.CORRECTION_ANSWER.take(execution).orElse(null),
                user.name());
    }
}

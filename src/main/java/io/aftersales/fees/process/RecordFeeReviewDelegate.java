package io.aftersales.fees.process;

import io.aftersales.engine.CurrentUser;
import io.aftersales.fees.SheetReviews;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record fee review" in {@code fee-review}. */
@Component
class RecordFeeReviewDelegate implements JavaDelegate {

    private final SheetReviews reviews;
    private final CurrentUser user;

    RecordFeeReviewDelegate(SheetReviews reviews, CurrentUser user) {
        this.reviews = reviews;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SheetReviews.Decision decision = reviews.review(
                FeeVariables.CLAIM_NUMBER.from(execution),
                FeeVariables.REVIEW_DECISION.find(execution).orElse(null),
                FeeFormVariables.REVIEWED_VERSION.take(execution).orElse(null),
                FeeFormVariables.REVIEW_REASON.take(execution).orElse(null),
                FeeFormVariables.BEARERS.take(execution).orElse(null),
                user.name());
        FeeVariables.REVIEW_DECISION.to(execution, decision.name());
    }
}

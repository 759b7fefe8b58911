package io.aftersales.claims.process;

import io.aftersales.claims.DuplicateReview;
import io.aftersales.engine.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record duplicate review" in {@code duplicate-review}. */
@Component
class RecordDuplicateReviewDelegate implements JavaDelegate {

    private final DuplicateReview review;
    private final CurrentUser user;

    RecordDuplicateReviewDelegate(DuplicateReview review, CurrentUser user) {
        this.review = review;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        review.reviewDuplicates(
                ClaimVariables.CLAIM_NUMBER.from(execution), ClaimFormVariables.LINK_TO.take(execution), user.name());
    }
}

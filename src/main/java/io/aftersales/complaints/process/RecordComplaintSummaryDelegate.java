package io.aftersales.complaints.process;

import io.aftersales.complaints.ComplaintReviews;
import io.aftersales.engine.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record complaint summary" in {@code complaint-review}. */
@Component
class RecordComplaintSummaryDelegate implements JavaDelegate {

    private final ComplaintReviews reviews;
    private final CurrentUser user;

    RecordComplaintSummaryDelegate(ComplaintReviews reviews, CurrentUser user) {
        this.reviews = reviews;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean measureNeeded = reviews.summarise(
                ReviewVariables.REVIEW_NUMBER.from(execution),
                ReviewVariables.SUMMARY.take(execution).orElse(null),
                ReviewVariables.NO_MEASURE_REASON.take(execution).orElse(null),
                user.name());
        ReviewVariables.MEASURE_NEEDED.to(execution, measureNeeded);
    }
}

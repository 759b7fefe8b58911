package io.aftersales.complaints.process;

import io.aftersales.complaints.ComplaintReviews;
import io.aftersales.complaints.MeasurePlan;
import io.aftersales.engine.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record complaint measure" in {@code complaint-review}. */
@Component
class RecordComplaintMeasureDelegate implements JavaDelegate {

    private final ComplaintReviews reviews;
    private final CurrentUser user;

    RecordComplaintMeasureDelegate(ComplaintReviews reviews, CurrentUser user) {
        this.reviews = reviews;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ComplaintReviews.ToCheck next = reviews.plan(
                ReviewVariables.REVIEW_NUMBER.from(execution),
                new MeasurePlan(
                        ReviewVariables.MEASURE.take(execution).orElse(null),
                        ReviewVariables.MEASURE_GROUP.take(execution).orElse(null),
                        ReviewVariables.MEASURE_CHECK_ON.take(execution).orElse(null)),
                user.name());
        ReviewVariables.ANOTHER_MEASURE.to(
                execution, ReviewVariables.MORE_MEASURES.take(execution).orElse(false));
        ReviewVariables.MEASURE_POSITION.to(execution, (long) next.position());
        ReviewVariables.MEASURE_DUE_AT.to(execution, next.dueAt().toString());
    }
}

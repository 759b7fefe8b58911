package io.aftersales.complaints.process;

import io.aftersales.complaints.ComplaintReviews;
import io.aftersales.complaints.ImprovementCheck;
import io.aftersales.engine.CurrentUser;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record measure check" in {@code complaint-review}. */
@Component
class RecordMeasureCheckDelegate implements JavaDelegate {

    private final ComplaintReviews reviews;
    private final CurrentUser user;

    RecordMeasureCheckDelegate(ComplaintReviews reviews, CurrentUser user) {
        this.reviews = reviews;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<ComplaintReviews.ToCheck> next = reviews.check(
                ReviewVariables.REVIEW_NUMBER.from(execution),
                ReviewVariables.MEASURE_POSITION.from(execution),
                new ImprovementCheck(
                        ReviewVariables.MEASURE_CARRIED_OUT.take(execution).orElse(false),
                        ReviewVariables.MEASURE_FOUND.take(execution).orElse(null),
                        ReviewVariables.MEASURE_CHECK_ON.take(execution).orElse(null)),
                user.name());
        ReviewVariables.MEASURE_OPEN.to(execution, next.isPresent());
        next.ifPresent(measure -> {
            ReviewVariables.MEASURE_POSITION.to(execution, (long) measure.position());
            ReviewVariables.MEASURE_DUE_AT.to(execution, measure.dueAt().toString());
        });
    }
}

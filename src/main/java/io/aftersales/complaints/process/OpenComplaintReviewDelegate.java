package io.aftersales.complaints.process;

import io.aftersales.complaints.ComplaintReview;
import io.aftersales.complaints.ComplaintReviews;
import io.aftersales.complaints.ReviewFigure.Subject;
import io.aftersales.complaints.ReviewFigures;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Open complaint review" in {@code complaint-review}. */
@Component
class OpenComplaintReviewDelegate implements JavaDelegate {

    private final ComplaintReviews reviews;

    OpenComplaintReviewDelegate(ComplaintReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<ComplaintReview> review = reviews.open();
        ReviewVariables.PERIOD_OPEN.to(execution, review.isPresent());
        review.ifPresent(opened -> {
            execution.setProcessBusinessKey(opened.number());
            ReviewVariables.REVIEW_NUMBER.to(execution, opened.number());
            ReviewVariables.REVIEW_FROM.to(execution, opened.firstDay().toString());
            ReviewVariables.REVIEW_TO.to(execution, opened.lastDay().toString());
            ReviewVariables.REVIEW_DUE_AT.to(execution, opened.dueAt().toString());
            show(reviews.figures(opened.number()), execution);
        });
    }

    private static void show(ReviewFigures figures, DelegateExecution execution) {
        ReviewVariables.REVIEW_COMPLAINTS.to(execution, figures.total(Subject.CATEGORY));
        ReviewVariables.REVIEW_RATED.to(execution, figures.total(Subject.RATING));
        ReviewVariables.REVIEW_SATISFIED.to(execution, figures.satisfied());
        ReviewVariables.REVIEW_KEPT.to(execution, figures.total(Subject.KEPT));
        ReviewVariables.REVIEW_BROKEN.to(execution, figures.total(Subject.BROKEN));
        ReviewVariables.REVIEW_IMPROVEMENTS.to(execution, figures.total(Subject.IMPROVEMENT));
    }
}

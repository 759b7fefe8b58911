package io.aftersales.desk;

import io.aftersales.complaints.ComplaintReviews;
import io.aftersales.complaints.ReviewFigure.Subject;
import io.aftersales.complaints.ReviewFigures;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A regular review of complaints and promises: its numbers, what managers made of them, and the measures. */
@Controller
class ComplaintReviewPage {

    private final ComplaintReviews reviews;
    private final Clock clock;

    ComplaintReviewPage(ComplaintReviews reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    @GetMapping("/desk/complaints/reviews/{number}")
    String show(@PathVariable String number, Model model) {
        model.addAttribute("review", reviews.get(number));
        ReviewFigures figures = reviews.figures(number);
        model.addAttribute("categories", figures.of(Subject.CATEGORY));
        model.addAttribute("causes", figures.of(Subject.CAUSE));
        model.addAttribute("satisfied", figures.satisfied());
        model.addAttribute("rated", figures.total(Subject.RATING));
        model.addAttribute("promises", figures.promises());
        model.addAttribute("open", figures.of(Subject.IMPROVEMENT));
        model.addAttribute("measures", reviews.measures(number));
        model.addAttribute("zone", clock.getZone());
        return "desk/complaint-review";
    }
}

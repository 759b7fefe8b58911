package io.aftersales.budgets.web;

import io.aftersales.budgets.AuditedExpense;
import io.aftersales.budgets.ExpenseAudits;
import io.aftersales.budgets.ExpenseFigure;
import io.aftersales.budgets.ExpenseReview;
import io.aftersales.budgets.ExpenseReviews;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The reviews of expense use with their audits; they are made by the process {@code expense-control}. */
@RestController
@RequestMapping("/api/expense-reviews")
@Tag(name = "Budgets")
class ExpenseReviewController {

    private final ExpenseReviews reviews;
    private final ExpenseAudits audits;

    ExpenseReviewController(ExpenseReviews reviews, ExpenseAudits audits) {
        this.reviews = reviews;
        this.audits = audits;
    }

    @GetMapping
    @Operation(summary = "List the latest reviews of expense use")
    List<ExpenseReview> list() {
        return reviews.latest();
    }

    @GetMapping("/{number}")
    @Operation(summary = "Read a review: figures as they stood, analysis, sample and what the audit found")
    ReviewFile get(@PathVariable String number) {
        return new ReviewFile(reviews.get(number), reviews.figures(number), audits.of(number));
    }

    /** A review with all that belongs to it. */
    record ReviewFile(ExpenseReview review, List<ExpenseFigure> figures, List<AuditedExpense> audit) {}
}

package io.aftersales.fees;

import static io.aftersales.fees.FeeOffice.CLAIM;
import static io.aftersales.fees.FeeOffice.ENGINEER;
import static io.aftersales.fees.FeeOffice.FINANCE;
import static io.aftersales.testing.Refusals.refusal;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.repairs.PartUsed;
import io.aftersales.testing.Requirement;
import java.util.List;
import org.junit.jupiter.api.Test;

class SheetReviewsTest {

    private final FeeOffice office = FeeOffice.priced().worked().finished();

    @Test
    @Requirement({"FEE-07", "FEE-08"})
    void financePassesASheet() {
        assertThat(office.reviews.review(CLAIM, "PASSED", "1", null, null, FINANCE))
                .isEqualTo(SheetReviews.Decision.PASSED);

        assertThat(office.file().review()).isEqualTo(ReviewState.PASSED);
        assertThat(office.file().reviewedBy()).isEqualTo(FINANCE);
        assertThat(office.file().reviewedAt()).isEqualTo(office.clock.instant());
        assertThat(office.timeline()).endsWith("FEE_SHEET_PASSED");
    }

    @Test
    @Requirement("FEE-08")
    void aReturnSaysWhyAndLeadsToACorrection() {
        assertThat(wrongFields(() -> office.reviews.review(CLAIM, "RETURNED", "1", " ", null, FINANCE)))
                .containsExactly("reviewReason problem.required");
        assertThat(office.reviews.review(CLAIM, "RETURNED", "1", "Two hours?", null, FINANCE))
                .isEqualTo(SheetReviews.Decision.RETURNED);
        office.corrections.correct(CLAIM, "1", "One hour", List.of(Reports.labour("1", "60")), ENGINEER);
        assertThat(office.file().review()).isEqualTo(ReviewState.RETURNED);

        office.reviews.resubmit(CLAIM, null, ENGINEER);

        assertThat(office.file().review()).isEqualTo(ReviewState.OPEN);
        office.reviews.review(CLAIM, "PASSED", "2", null, null, FINANCE);
        assertThat(office.timeline())
                .containsExactly(
                        "FEE_SHEET_OPENED",
                        "FEE_SHEET_RETURNED",
                        "FEE_SHEET_CORRECTED",
                        "FEE_SHEET_RESUBMITTED",
                        "FEE_SHEET_PASSED");
    }

    @Test
    void whoCorrectsNothingSaysWhy() {
        office.reviews.review(CLAIM, "RETURNED", "1", "Two hours?", null, FINANCE);

        assertThat(wrongFields(() -> office.reviews.resubmit(CLAIM, null, ENGINEER)))
                .containsExactly("correctionAnswer problem.required");
        office.reviews.resubmit(CLAIM, "It took two hours", ENGINEER);
        office.reviews.resubmit(CLAIM, null, ENGINEER);

        assertThat(office.timeline()).endsWith("FEE_SHEET_RETURNED", "FEE_SHEET_RESUBMITTED");
    }

    @Test
    @Requirement("FEE-08")
    void nobodyReviewsWhatHeMadeOrCorrected() {
        office.corrections.correct(CLAIM, "1", "Less", List.of(Reports.off("2")), FINANCE);

        assertThat(refusal(() -> office.reviews.review(CLAIM, "PASSED", "2", null, null, FINANCE)))
                .isEqualTo("CONFLICT fees.review.own [%s, finance]".formatted(CLAIM));
        assertThat(office.reviews.review(CLAIM, "PASSED", "2", null, null, "auditing"))
                .isEqualTo(SheetReviews.Decision.PASSED);
    }

    @Test
    void onlyFinanceReviews() {
        assertThat(refusal(() -> office.reviews.review(CLAIM, "PASSED", "1", null, null, FeeOffice.MANAGER)))
                .isEqualTo("CONFLICT fees.decider [%s, manager, finance]".formatted(CLAIM));
    }

    @Test
    void aVersionThatWasCorrectedMeanwhileIsNotPassed() {
        office.corrections.correct(CLAIM, "1", "Less", List.of(Reports.off("2")), ENGINEER);

        assertThat(refusal(() -> office.reviews.review(CLAIM, "PASSED", "1", null, null, FINANCE)))
                .isEqualTo("CONFLICT fees.version.stale [%s, 1, 2]".formatted(CLAIM));
    }

    @Test
    @Requirement({"FEE-08", "F49"})
    void aSheetWithAnUnknownCostIsNotPassed() {
        FeeOffice unpriced = FeeOffice.priced();
        unpriced.worked(ENGINEER, 60L, new PartUsed("SEAL", 1, null, null, false));
        unpriced.finished();

        assertThat(refusal(() -> unpriced.reviews.review(CLAIM, "PASSED", "1", null, null, FINANCE)))
                .isEqualTo("CONFLICT fees.review.incomplete [%s]".formatted(CLAIM));
        assertThat(unpriced.reviews.review(CLAIM, "RETURNED", "1", "What did the seal cost?", null, FINANCE))
                .isEqualTo(SheetReviews.Decision.RETURNED);
    }

    @Test
    void aReviewThatIsOverIsNotRepeated() {
        office.reviews.review(CLAIM, "PASSED", "1", null, null, FINANCE);

        assertThat(refusal(() -> office.reviews.review(CLAIM, "RETURNED", "1", "Oh", null, FINANCE)))
                .isEqualTo("CONFLICT fees.review.state [%s, PASSED]".formatted(CLAIM));
    }

    @Test
    void decisionAndVersionAreNeeded() {
        assertThat(wrongFields(() -> office.reviews.review(CLAIM, null, "x", null, null, FINANCE)))
                .containsExactly("reviewDecision problem.requiredOneOf", "reviewedVersion fees.version");
    }
}

package io.aftersales.replacements;

import static io.aftersales.replacements.ReplacementOffice.CLAIM;
import static io.aftersales.testing.Refusals.refusal;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.Requirement;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Demands for compensation: reason first, then one of three routes. */
class CompensationDeskTest {

    private final ReplacementOffice office = new ReplacementOffice();

    @Test
    @Requirement("RPL-14")
    void theReasonIsLearnedFirst() {
        office.applied("COMPENSATION", "NONE");

        assertThat(refusal(() -> office.demands.route(CLAIM, "SETTLE", "Small", "desk")))
                .isEqualTo("CONFLICT replacements.part.missing [" + CLAIM + ", DEMAND]");
        assertThat(wrongFields(() -> office.demands.learnReason(CLAIM, null, " ", false, "desk")))
                .containsExactly("demandReason problem.required", "demand problem.required");
        office.demands.learnReason(CLAIM, "The floor is wet", "A new floor", false, "desk");

        Demand demand = office.file().demand().orElseThrow();
        assertThat(demand.demandReason()).isEqualTo("The floor is wet");
        assertThat(demand.demanded()).isEqualTo("A new floor");
        assertThat(office.letters.sent()).isEmpty();
    }

    @Test
    @Requirement("RPL-15")
    void aRealLossIsReportedToTheCentre() {
        office.applied("COMPENSATION", "NONE");

        office.demands.learnReason(CLAIM, "The floor is wet", "A new floor", true, "desk");

        assertThat(office.letters.sent()).containsExactly("compensation-real-loss to service-supervisors");
    }

    @Test
    @Requirement("RPL-16")
    void aDeferredDemandIsPassedToTheDepartments() {
        demanded();

        assertThat(office.demands.route(CLAIM, "DEFER", "A new problem", "desk").nextStep())
                .isEqualTo(NextStep.ASK);
        office.demands.answer(CLAIM, "A bad seal", "Pay", "quality");

        assertThat(office.letters.sent())
                .containsExactly(
                        "compensation-passed-on to dept-product-quality", "compensation-passed-on to dept-after-sales");
        assertThat(office.last().texts()).isEqualTo(Map.of("finding", "A bad seal", "proposal", "Pay"));
    }

    @Test
    @Requirement("RPL-16")
    void aProductThatIsTakenBackIsRepaired() {
        demanded();

        assertThat(office.demands
                        .route(CLAIM, "TAKE_BACK", "To be seen", "desk")
                        .nextStep())
                .isEqualTo(NextStep.CLOSE);

        assertThat(office.letters.sent()).containsExactly("product-taken-for-inspection to customer");
        assertThat(office.closing.close(CLAIM, "desk")).isEqualTo(NextService.REPAIR);
    }

    @Test
    void aDemandThatIsDroppedEndsWhatAskedForNothingElse() {
        demanded();

        assertThat(office.demands
                        .route(CLAIM, "WITHDRAWN", "He thought again", "desk")
                        .nextStep())
                .isEqualTo(NextStep.CLOSE);
        assertThat(office.file().outcome()).contains(ReplacementOutcome.WITHDRAWN);
    }

    @Test
    @Requirement("F07")
    void aDemandThatIsDroppedLeavesTheRightToAReplacement() {
        office.told();
        office.choose("COMPENSATION");
        office.demands.learnReason(CLAIM, "The floor is wet", "A new floor", false, "desk");

        assertThat(office.demands
                        .route(CLAIM, "WITHDRAWN", "He thought again", "desk")
                        .nextStep())
                .isEqualTo(NextStep.ASK);
        assertThat(office.choose("EXCHANGE")).isEqualTo(Choice.EXCHANGE);
    }

    @Test
    void aRouteAndItsReasonAreNeeded() {
        demanded();

        assertThat(wrongFields(() -> office.demands.route(CLAIM, "HOPE", null, "desk")))
                .containsExactly("demandRoute problem.oneOf", "routeReason problem.required");
        assertThat(wrongFields(() -> office.demands.answer(CLAIM, null, null, "quality")))
                .containsExactly("finding problem.required", "proposal problem.required");
    }

    private void demanded() {
        office.applied("COMPENSATION", "NONE");
        office.demands.learnReason(CLAIM, "The floor is wet", "A new floor", false, "desk");
    }
}

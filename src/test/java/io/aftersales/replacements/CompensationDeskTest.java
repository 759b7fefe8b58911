package io.aftersales.replacements;

import static io.aftersales.replacements.ReplacementOffice.CLAIM;
import static io.aftersales.testing.Refusals.refusal;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.claims.ServiceMode;
import io.aftersales.testing.Requirement;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Demands for compensation: reason first, then one of three routes. */
class CompensationDeskTest {

    private final ReplacementOffice office = new ReplacementOffice();

    @Test
    @Requirement("RPL-14")
    void theReasonIsLearnedFirst() {
        office.demandsMoney();

        assertThat(refusal(() -> office.demands.route(CLAIM, "SETTLE", "Small", "desk")))
                .isEqualTo("CONFLICT replacements.part.missing [" + CLAIM + ", DEMAND]");
        assertThat(wrongFields(() -> office.demands.learnReason(CLAIM, null, " ", false, "desk")))
                .containsExactly("demandReason problem.required", "demand problem.required");
        office.demands.learnReason(CLAIM, "The floor is wet", "A new floor", false, "desk");

        Demand demand = office.file().demand().orElseThrow();
        assertThat(demand.demandReason()).isEqualTo("The floor is wet");
        assertThat(demand.demanded()).isEqualTo("A new floor");
        assertThat(office.letters.sent()).containsExactly("replacement-not-entitled to customer");
    }

    @Test
    @Requirement("RPL-15")
    void aRealLossIsReportedToTheCentre() {
        office.demandsMoney();

        office.demands.learnReason(CLAIM, "The floor is wet", "A new floor", true, "desk");

        assertThat(office.letters.sent()).endsWith("compensation-real-loss to service-supervisors");
    }

    @Test
    @Requirement("RPL-16")
    void aDeferredDemandIsPassedToTheDepartments() {
        demanded();

        assertThat(office.demands.route(CLAIM, "DEFER", "A new problem", "desk").nextStep())
                .isEqualTo(NextStep.ASK);
        office.demands.answer(CLAIM, "A bad seal", "Pay", "quality");

        assertThat(office.letters.sent())
                .endsWith(
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

        assertThat(office.letters.sent()).endsWith("product-taken-for-inspection to customer");
        assertThat(office.closing.close(CLAIM, "desk")).isEqualTo(NextService.REPAIR);
        assertThat(office.closing.repairMode(CLAIM)).contains(ServiceMode.WORKSHOP);
    }

    @Test
    @Requirement("RPL-16")
    void aProductThatIsTakenBackIsFetchedOrItIsSaidWhyNot() {
        demanded();
        assertThat(refusal(() -> office.demands.collect(CLAIM, "2026-11-23", null, "dispatcher")))
                .isEqualTo("CONFLICT replacements.status.unexpected [" + CLAIM + ", TOLD, SETTLED]");
        office.demands.route(CLAIM, "TAKE_BACK", "To be seen", "desk");

        assertThat(wrongFields(() -> office.demands.collect(CLAIM, "2026-11-24", null, "dispatcher")))
                .containsExactly("collectedOn problem.future");
        assertThat(wrongFields(() -> office.demands.collect(CLAIM, " ", null, "dispatcher")))
                .containsExactly("note problem.required");
        office.demands.collect(CLAIM, null, "He keeps it", "dispatcher");
        assertThat(office.timeline()).endsWith(ReplacementEvent.PRODUCT_NOT_COLLECTED);
        office.demands.collect(CLAIM, "2026-11-23", "Scratched", "dispatcher");

        assertThat(office.timeline()).endsWith(ReplacementEvent.PRODUCT_COLLECTED);
        assertThat(office.last().facts()).isEqualTo(Map.of("collectedOn", "2026-11-23"));
        assertThat(office.last().texts()).isEqualTo(Map.of("note", "Scratched"));
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

    @Test
    @Requirement({"F07", "RPL-11"})
    void whoDemandsMoneyIsToldHisRightAndMayTakeIt() {
        office.decided("COMPENSATION", "OWN_QUALITY");
        assertThat(refusal(() -> office.choose("COMPENSATION")))
                .isEqualTo("CONFLICT replacements.status.unexpected [" + CLAIM + ", DECIDED, TOLD]");

        office.tell();

        assertThat(office.letters.sent()).containsExactly("replacement-entitled to customer");
        assertThat(office.letters.lastFacts()).containsEntry("wish", Wish.REPLACEMENT);
        assertThat(office.choose("EXCHANGE")).isEqualTo(Choice.EXCHANGE);
        office.exchanges.approve(CLAIM, true, null, ReplacementOffice.MANAGER);
        assertThat(office.file().status()).isEqualTo(ReplacementStatus.APPROVED);
    }

    @Test
    @Requirement("F07")
    void aDemandThatIsDroppedLeavesWhoeverIsEntitledHisChoice() {
        office.decided("COMPENSATION", "OWN_QUALITY");
        office.tell();
        office.choose("COMPENSATION");
        office.demands.learnReason(CLAIM, "The floor is wet", "A new floor", false, "desk");

        assertThat(office.demands
                        .route(CLAIM, "WITHDRAWN", "He thought again", "desk")
                        .nextStep())
                .isEqualTo(NextStep.ASK);
        assertThat(office.choose("NOTHING")).isEqualTo(Choice.NOTHING);
        assertThat(office.file().outcome()).contains(ReplacementOutcome.WITHDRAWN);
    }

    @Test
    @Requirement("F07")
    void whoAppliesAgainIsOfferedNothingBeforeHeWasToldAgain() {
        OfferDraft money = new OfferDraft("COMPENSATION", "300.00", "CNY", null, "A gesture");
        office.decided("COMPENSATION", "OWN_QUALITY");
        office.tell();
        office.choose("COMPENSATION");
        office.demands.learnReason(CLAIM, "The floor is wet", "A new floor", false, "desk");
        office.demands.route(CLAIM, "SETTLE", "Small", "desk");
        office.offers.propose(CLAIM, money, "desk");
        office.offers.decide(CLAIM, "REFUSED", "No loss", ReplacementOffice.SUPERVISOR);

        office.choose("APPLY_AGAIN");
        office.applied("COMPENSATION", "OWN_QUALITY");

        assertThat(refusal(() -> office.offers.propose(CLAIM, money, "desk")))
                .isEqualTo("CONFLICT replacements.offer.untold [" + CLAIM + ", APPLIED]");
        assertThat(office.file().demand()).isEmpty();
    }

    private void demanded() {
        office.demandsMoney();
        office.demands.learnReason(CLAIM, "The floor is wet", "A new floor", false, "desk");
    }
}

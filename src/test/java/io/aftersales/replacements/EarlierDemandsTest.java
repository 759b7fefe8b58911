package io.aftersales.replacements;

import static io.aftersales.replacements.ReplacementOffice.CLAIM;
import static io.aftersales.testing.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.Requirement;
import org.junit.jupiter.api.Test;

/** Demands that an earlier model has led past the decision on the entitlement. */
class EarlierDemandsTest {

    private final ReplacementOffice office = new ReplacementOffice();

    @Test
    @Requirement("F07")
    void whatBeganUnderAnEarlierModelIsAppliedForAnewBeforeAnythingIsOffered() {
        office.applied("COMPENSATION", "OWN_QUALITY");
        office.demands.learnReason(CLAIM, "The floor is wet", "A new floor", false, "desk");

        assertThat(refusal(() -> office.demands.route(CLAIM, "SETTLE", "Small", "desk")))
                .isEqualTo("CONFLICT replacements.offer.untold [" + CLAIM + ", APPLIED]");
        assertThat(office.demands
                        .route(CLAIM, "WITHDRAWN", "To be decided", "desk")
                        .nextStep())
                .isEqualTo(NextStep.APPLY);
        office.decided("REPLACEMENT", "OWN_QUALITY");

        assertThat(office.file().entitlement().orElseThrow().entitlement()).isEqualTo(EntitlementDecision.ENTITLED);
    }

    @Test
    void aDemandThatAnEarlierModelHadSettledEndsWithMoneyOnly() {
        OfferDraft money = new OfferDraft("COMPENSATION", "300.00", "CNY", null, "A gesture");
        OfferDraft months = new OfferDraft("LONGER_WARRANTY", null, null, "12", "A gesture");
        office.applied("COMPENSATION", "NONE");
        office.latest()
                .demand(new Demand(
                        "The floor is wet", "A new floor", true, office.clock.instant(), "desk", DemandRoute.SETTLE));

        assertThat(refusal(() -> office.offers.propose(CLAIM, months, "desk")))
                .isEqualTo("CONFLICT replacements.offer.untold [" + CLAIM + ", APPLIED]");
        assertThat(office.offers.propose(CLAIM, money, "desk").kind()).isEqualTo(OfferKind.COMPENSATION);
    }
}

package io.aftersales.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.cases.CustomerApplication;
import io.aftersales.testing.Requirement;
import org.junit.jupiter.api.Test;

/** Complaints that other processes raise and that are about no claim. */
class ComplaintRaisedTest {

    private final ComplaintOffice office = new ComplaintOffice();

    @Test
    @Requirement({"CMP-04", "CMP-06", "F06"})
    void whatAPeriodicFollowUpDoesNotKnowOfAVehicleIsAskedForLater() {
        ComplaintApplication raised = new ComplaintApplication(
                "OTHER",
                "SERVICE",
                "VEHICLE",
                null,
                new CustomerApplication("Li Lei", "+8613700000000", null, null, null, null),
                null,
                new ComplaintApplication.Purchase(null),
                "It grinds again",
                "It grinds again",
                null);

        ComplaintFacts facts = office.intake.raise(raised, "system");

        assertThat(facts.missing()).containsExactly(MissingFact.PURCHASE_DATE);
        assertThat(office.complaint(facts.number()).claimNumber()).isNull();
    }
}

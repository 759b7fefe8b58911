package io.aftersales.replacements.process;

import static io.aftersales.replacements.process.ReplacementStepsInMemory.CLAIM;
import static io.aftersales.replacements.process.ReplacementStepsInMemory.USER;
import static io.aftersales.replacements.process.ReplacementStepsInMemory.groups;
import static io.aftersales.replacements.process.ReplacementStepsInMemory.keptVariables;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;

import io.aftersales.replacements.OfferDraft;
import io.aftersales.testing.ModelCoverage;
import io.aftersales.testing.Requirement;
import io.aftersales.testing.TestEngine;
import io.aftersales.testing.Walk;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Walks every path of {@code processes/replacements/settlement-offer.bpmn}. */
@Deployment(resources = "processes/replacements/settlement-offer.bpmn")
class SettlementOfferTest {

    @RegisterExtension
    @Order(1)
    static final ProcessEngineExtension ENGINE = TestEngine.extension();

    @RegisterExtension
    @Order(2)
    static final ModelCoverage EVERYTHING = new ModelCoverage(ENGINE, "processes/replacements/settlement-offer.bpmn");

    private final ReplacementStepsInMemory steps = new ReplacementStepsInMemory();

    @Test
    @Requirement({"RPL-11", "RPL-15", "F42"})
    void compensationIsApprovedByTheGroupOfTheTableAndPaid() {
        Walk offer = start();

        propose(offer, "COMPENSATION");
        verify(steps.offers).propose(CLAIM, new OfferDraft("COMPENSATION", "300.00", "CNY", "12", "A gesture"), USER);
        assertThat(groups(ENGINE, offer.task("Task_ApproveOffer"))).containsExactly("service-supervisors");
        decide(offer, "APPROVED");
        answer(offer, true);
        verify(steps.offers).answer(CLAIM, true, "PHONE", "Glad", USER);
        assertThat(groups(ENGINE, offer.task("Task_PayCompensation"))).containsExactly("cashiers", "finance");
        offer.complete(
                "Task_PayCompensation",
                ReplacementFormVariables.PAYMENT_REFERENCE.is("PAY-2"),
                ReplacementFormVariables.PAID_ON.is("2026-11-25"));

        verify(steps.offers).pay(CLAIM, "PAY-2", "2026-11-25", USER);
        assertThat(offer.visited()).contains("EndEvent_OfferFulfilled");
        assertThat(offer.variable("offerOutcome")).isEqualTo("ACCEPTED");
        assertThat(offer.variable("nextStep")).isEqualTo("CLOSE");
        assertThat(keptVariables(ENGINE)).noneMatch(name -> name.startsWith("private"));
    }

    @Test
    @Requirement("WAR-11")
    void aLongerWarrantyNeedsNoPayment() {
        Walk offer = start();

        propose(offer, "LONGER_WARRANTY");
        decide(offer, "APPROVED");
        answer(offer, true);

        assertThat(offer.visited()).contains("EndEvent_OfferFulfilled").doesNotContain("Task_PayCompensation");
        assertThat(offer.variable("months")).isEqualTo(12L);
    }

    @Test
    void anotherOfferIsProposedAgainAndMayBeDeclined() {
        Walk offer = start();

        propose(offer, "COMPENSATION");
        decide(offer, "REWORK");
        propose(offer, "LONGER_WARRANTY");
        decide(offer, "APPROVED");
        answer(offer, false);

        verify(steps.offers).decide(CLAIM, "REWORK", "Why so", USER);
        assertThat(offer.visited()).contains("EndEvent_OfferDeclined");
        assertThat(offer.variable("offerOutcome")).isEqualTo("DECLINED");
        assertThat(offer.variable("nextStep")).isEqualTo("ASK");
    }

    @Test
    void oneThatIsRefusedIsNotOffered() {
        Walk offer = start();

        propose(offer, "COMPENSATION");
        decide(offer, "REFUSED");

        assertThat(offer.visited()).contains("EndEvent_OfferRefused").doesNotContain("Task_MakeOffer");
        assertThat(offer.variable("offerOutcome")).isEqualTo("REFUSED");
    }

    private static Walk start() {
        return ReplacementStepsInMemory.start(ENGINE, "settlement-offer");
    }

    private static void propose(Walk offer, String kind) {
        offer.complete(
                "Task_ProposeOffer",
                ReplacementVariables.OFFER_KIND.is(kind),
                ReplacementFormVariables.AMOUNT.is("300.00"),
                ReplacementFormVariables.CURRENCY.is("CNY"),
                ReplacementFormVariables.MONTHS.is("12"),
                ReplacementFormVariables.REASON.is("A gesture"));
    }

    private static void decide(Walk offer, String decision) {
        offer.complete(
                "Task_ApproveOffer",
                ReplacementVariables.OFFER_DECISION.is(decision),
                ReplacementFormVariables.DECISION_REASON.is("Why so"));
    }

    private static void answer(Walk offer, boolean accepted) {
        offer.complete(
                "Task_MakeOffer",
                ReplacementVariables.OFFER_ACCEPTED.is(accepted),
                ReplacementFormVariables.CONTACT_CHANNEL.is("PHONE"),
                ReplacementFormVariables.NOTE.is("Glad"));
    }
}

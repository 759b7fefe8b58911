package io.aftersales.replacements;

import static io.aftersales.replacements.ReplacementOffice.BOTH;
import static io.aftersales.replacements.ReplacementOffice.CLAIM;
import static io.aftersales.replacements.ReplacementOffice.SUPERVISOR;
import static io.aftersales.testing.Refusals.refusal;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.aftersales.claims.ProofType;
import io.aftersales.money.Money;
import io.aftersales.notifications.Confidential;
import io.aftersales.testing.Requirement;
import io.aftersales.warranty.GoodwillRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compensation and longer warranties: never before the entitlement was told, never without approval. */
class SettlementOffersTest {

    private static final OfferDraft MONEY = new OfferDraft("COMPENSATION", "300.00", "CNY", null, "A gesture");
    private static final OfferDraft MONTHS = new OfferDraft("LONGER_WARRANTY", null, null, "12", "A gesture");

    private final ReplacementOffice office = new ReplacementOffice();

    @Test
    @Requirement({"F07", "RPL-11"})
    void nothingIsOfferedBeforeTheEntitlementWasTold() {
        office.applied("REPLACEMENT", "OWN_QUALITY");
        assertThat(refusal(() -> office.offers.propose(CLAIM, MONEY, "desk")))
                .isEqualTo("CONFLICT replacements.offer.untold [" + CLAIM + ", APPLIED]");

        office.intake.decide(CLAIM, "desk");
        assertThat(refusal(() -> office.offers.propose(CLAIM, MONEY, "desk")))
                .isEqualTo("CONFLICT replacements.offer.untold [" + CLAIM + ", DECIDED]");

        office.tell();
        office.offers.propose(CLAIM, MONEY, "desk");
        assertThat(office.file().offers()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OWN_QUALITY", "NONE"})
    @Requirement({"RPL-14", "F07"})
    void whoDemandsMoneyIsOfferedNothingBeforeHisEntitlementWasToldEither(String condition) {
        office.applied("COMPENSATION", condition);
        office.demands.learnReason(CLAIM, "The floor is wet", "A new floor", true, "desk");
        for (OfferDraft offer : List.of(MONEY, MONTHS)) {
            assertThat(refusal(() -> office.offers.propose(CLAIM, offer, "desk")))
                    .isEqualTo("CONFLICT replacements.offer.untold [" + CLAIM + ", APPLIED]");
        }

        office.intake.decide(CLAIM, "desk");
        office.tell();
        office.demands.route(CLAIM, "SETTLE", "Small", "desk");

        office.offers.propose(CLAIM, MONEY, "desk");
        assertThat(office.file().offers()).hasSize(1);
    }

    @Test
    @Requirement({"RPL-11", "RPL-15", "F42"})
    void compensationIsApprovedOfferedAndPaidOnce() {
        office.told();

        assertThat(office.offers.propose(CLAIM, MONEY, "desk"))
                .isEqualTo(
                        new SettlementOffers.Proposed(OfferKind.COMPENSATION, "300.00 CNY", 0, "service-supervisors"));
        assertThat(office.offers.decide(CLAIM, "APPROVED", null, SUPERVISOR).decision())
                .isEqualTo(OfferDecision.APPROVED);
        assertThat(office.offers.answer(CLAIM, true, "PHONE", "Glad", "desk"))
                .isEqualTo(new SettlementOffers.Answered(true, NextStep.ASK));
        assertThat(office.letters.sent()).endsWith("offer-compensation to customer");
        assertThat(refusal(() -> office.offers.pay(CLAIM, "PAY-1", "2026-11-23", SUPERVISOR)))
                .isEqualTo("CONFLICT replacements.payer [%s, %s, finance, cashiers]".formatted(CLAIM, SUPERVISOR));
        assertThat(office.offers.pay(CLAIM, "PAY-1", "2026-11-23", "cashier")).isEqualTo(NextStep.CLOSE);

        assertThat(office.letters.sent()).endsWith("compensation-paid to customer");
        assertThat(office.file().outcome()).contains(ReplacementOutcome.COMPENSATED);
        assertThat(refusal(() -> office.offers.pay(CLAIM, "PAY-2", "2026-11-23", "finance")))
                .isEqualTo("CONFLICT replacements.offer.paid [300.00 CNY, 2026-11-23]");
        ReplacementFile.Offer offer = office.file().offers().get(0);
        assertThat(offer.status()).isEqualTo(OfferStatus.PAID);
        assertThat(offer.amount()).contains(new Money(30_000, "CNY"));
        assertThat(offer.decidedBy()).isEqualTo(SUPERVISOR);
        assertThat(offer.paidBy()).isEqualTo("cashier");
    }

    @Test
    @Requirement({"WAR-11", "RPL-11"})
    void aLongerWarrantyCountsWhenTheCustomerAcceptsIt() {
        office.told();
        office.offers.propose(CLAIM, MONTHS, "desk");
        office.offers.decide(CLAIM, "APPROVED", null, SUPERVISOR);
        verify(office.warranty, never()).extend(any());

        assertThat(office.offers.answer(CLAIM, true, "PHONE", null, "desk").nextStep())
                .isEqualTo(NextStep.CLOSE);

        verify(office.warranty).extend(new GoodwillRequest(CLAIM, "SN1", 12, "A gesture", "desk", SUPERVISOR));
        assertThat(office.file().outcome()).contains(ReplacementOutcome.WARRANTY_EXTENDED);
        assertThat(office.letters.sent())
                .endsWith("offer-longer-warranty to customer", "warranty-extended to customer");
        assertThat(office.letters.lastFacts()).isEqualTo(Map.of("lastDay", LocalDate.parse("2030-01-05")));
    }

    @Test
    @Requirement("F07")
    void decliningTakesNothingAway() {
        office.told();
        office.offers.propose(CLAIM, MONTHS, "desk");
        office.offers.decide(CLAIM, "APPROVED", null, SUPERVISOR);

        assertThat(office.offers.answer(CLAIM, false, "PHONE", null, "desk").nextStep())
                .isEqualTo(NextStep.ASK);

        verify(office.warranty, never()).extend(any());
        assertThat(office.choose("EXCHANGE")).isEqualTo(Choice.EXCHANGE);
    }

    @Test
    @Requirement({"RPL-11", "WAR-11"})
    void nothingIsOfferedWithoutApproval() {
        office.told();
        office.offers.propose(CLAIM, MONTHS, "desk");

        assertThat(refusal(() -> office.offers.answer(CLAIM, true, "PHONE", null, "desk")))
                .isEqualTo("CONFLICT replacements.offer.status [PROPOSED, APPROVED]");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        BOTH + ", replacements.engineer [" + CLAIM + "; both]",
        "manager, replacements.decider [" + CLAIM + "; manager; service-supervisors]"
    })
    @Requirement({"RPL-10", "RPL-15", "F42"})
    void onlyTheSuperiorApproves(String user, String reason) {
        office.told();
        office.offers.propose(CLAIM, MONEY, "desk");

        assertThat(refusal(() -> office.offers.decide(CLAIM, "APPROVED", null, user)))
                .isEqualTo("CONFLICT " + reason.replace(';', ','));
    }

    @Test
    @Requirement("RPL-15")
    void whoProposedItDoesNotApproveIt() {
        office.told();
        office.offers.propose(CLAIM, MONEY, SUPERVISOR);

        assertThat(refusal(() -> office.offers.decide(CLAIM, "APPROVED", null, SUPERVISOR)))
                .isEqualTo("CONFLICT replacements.own [" + CLAIM + ", supervisor]");
    }

    @Test
    void oneOfferAtATime() {
        office.told();
        office.offers.propose(CLAIM, MONEY, "desk");
        assertThat(refusal(() -> office.offers.propose(CLAIM, MONTHS, "desk")))
                .isEqualTo("CONFLICT replacements.offer.open [" + CLAIM + ", PROPOSED]");

        office.offers.decide(CLAIM, "REWORK", "Less", SUPERVISOR);
        office.offers.propose(CLAIM, MONTHS, "desk");

        assertThat(office.file().offers())
                .extracting(ReplacementFile.Offer::status)
                .containsExactly(OfferStatus.RETURNED, OfferStatus.PROPOSED);
    }

    @Test
    @Requirement("RPL-15")
    void whatIsRefusedForGoodIsToldWithTheReason() {
        office.told();
        office.offers.propose(CLAIM, MONEY, "desk");
        assertThat(wrongFields(() -> office.offers.decide(CLAIM, "REFUSED", null, SUPERVISOR)))
                .containsExactly("decisionReason problem.required");

        assertThat(office.offers.decide(CLAIM, "REFUSED", "No loss", SUPERVISOR).nextStep())
                .isEqualTo(NextStep.ASK);

        assertThat(office.letters.sent()).endsWith("offer-refused to customer");
        assertThat(office.letters.lastFacts()).containsEntry("decisionReason", new Confidential("No loss"));
        assertThat(office.file().status()).isEqualTo(ReplacementStatus.TOLD);
    }

    @Test
    void aRefusedDemandEndsWhatAskedForNothingElse() {
        office.demandsMoney();
        office.demands.learnReason(CLAIM, "The floor is wet", "A new floor", false, "desk");
        office.demands.route(CLAIM, "SETTLE", "Small", "desk");
        office.offers.propose(CLAIM, MONEY, "desk");

        assertThat(office.offers.decide(CLAIM, "REFUSED", "No loss", SUPERVISOR).nextStep())
                .isEqualTo(NextStep.CLOSE);
        assertThat(office.file().outcome()).contains(ReplacementOutcome.DEMAND_REFUSED);
    }

    @Test
    @Requirement("F07")
    void aRefusedDemandTakesNoRightAway() {
        office.decided("COMPENSATION", "OWN_QUALITY");
        office.tell();
        office.offers.propose(CLAIM, MONEY, "desk");

        assertThat(office.offers.decide(CLAIM, "REFUSED", "No loss", SUPERVISOR).nextStep())
                .isEqualTo(NextStep.ASK);
        assertThat(office.choose("EXCHANGE")).isEqualTo(Choice.EXCHANGE);
    }

    @ParameterizedTest(name = "{0} months")
    @ValueSource(strings = {"0", "121", "1.5", "x"})
    void monthsAreWholeAndLimited(String months) {
        office.told();

        assertThat(wrongFields(() -> office.offers.propose(
                        CLAIM, new OfferDraft("LONGER_WARRANTY", null, null, months, null), "desk")))
                .containsExactly("reason problem.required", "months replacements.months");
    }

    @Test
    void aWarrantyBelongsToAKnownUnit() {
        office.claim(null, ProofType.INVOICE);
        office.told();

        assertThat(wrongFields(() -> office.offers.propose(CLAIM, MONTHS, "desk")))
                .containsExactly("offerKind replacements.unit.unknown");
    }

    @Test
    void whatIsNotProposedIsNotDecided() {
        office.told();

        assertThat(refusal(() -> office.offers.decide(CLAIM, "APPROVED", null, SUPERVISOR)))
                .isEqualTo("CONFLICT replacements.offer.none [" + CLAIM + "]");
    }
}

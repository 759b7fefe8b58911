package io.aftersales.replacements;

import static io.aftersales.replacements.ReplacementOffice.CLAIM;
import static io.aftersales.replacements.ReplacementOffice.MANAGER;
import static io.aftersales.replacements.ReplacementOffice.OTHER;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.aftersales.claims.ProofType;
import io.aftersales.problems.FieldProblem;
import io.aftersales.problems.InvalidInput;
import io.aftersales.products.SerialNumber;
import io.aftersales.testing.Requirement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two requests about one unit: it goes back for one of them, and goes out for one. */
class HeldUnitsTest {

    private final ReplacementOffice office = new ReplacementOffice();

    @Test
    @Requirement("RPL-06")
    void theSecondOfTwoApplicationsIsNotApprovedAndLearnsOfTheFirst() {
        bothChosen();
        office.exchanges.approve(CLAIM, true, null, MANAGER);

        assertThat(heldFor(() -> office.exchanges.approve(OTHER, true, null, MANAGER)))
                .isEqualTo("serialNumber " + CLAIM);

        assertThat(office.file().status()).isEqualTo(ReplacementStatus.CHOSEN);
    }

    @Test
    void theSecondIsSentBackAndMayDemandCompensation() {
        bothChosen();
        office.exchanges.approve(CLAIM, true, null, MANAGER);
        office.exchanges.approve(OTHER, false, "See the other request", MANAGER);

        assertThat(heldFor(() -> office.applied("REPLACEMENT", "OWN_QUALITY"))).isEqualTo("serialNumber " + CLAIM);
        assertThat(heldFor(() -> office.applied("RETURN", "OWN_QUALITY"))).isEqualTo("serialNumber " + CLAIM);
        office.demandsMoney();
        office.demands.learnReason(OTHER, "Handed in twice", "Nothing", false, "desk");

        assertThat(office.demands
                        .route(OTHER, "WITHDRAWN", "Handed in twice", "desk")
                        .nextStep())
                .isEqualTo(NextStep.CLOSE);
    }

    @Test
    void whatWasOnlyAppliedForHoldsNothing() {
        bothChosen();

        office.exchanges.approve(OTHER, true, null, MANAGER);

        assertThat(office.file().status()).isEqualTo(ReplacementStatus.APPROVED);
    }

    @Test
    @Requirement("RPL-08")
    void aUnitThatIsExchangedIsNotRefunded() {
        office.turnTo(OTHER, "SN-1");
        office.returning();
        office.returns.propose(OTHER, "1280.00", "CNY", "The price", null, "desk");
        office.turnTo(CLAIM, "SN-1");
        office.agreed();

        assertThat(heldFor(() -> office.returns.decide(OTHER, "APPROVED", null, MANAGER)))
                .isEqualTo("serialNumber " + CLAIM);
    }

    @Test
    @Requirement("RPL-06")
    void aUnitOfUnknownNumberIsHeldFromWhereItIsTakenBack() {
        office.claim(null, ProofType.INVOICE);
        office.agreed();
        office.turnTo(OTHER, null);
        office.agreed();
        office.exchanges.takeBack(CLAIM, "SN-5", false, "2026-11-23", null, "desk");

        assertThat(heldFor(() -> office.exchanges.takeBack(OTHER, "SN-5", false, "2026-11-23", null, "desk")))
                .isEqualTo("originalSerialNumber " + CLAIM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sn 2", "SN-1"})
    @Requirement("RPL-06")
    void aUnitOfAnotherExchangeIsNotDelivered(String serial) {
        office.agreed();
        office.exchanges.deliver(CLAIM, "SN-2", false, "2026-11-23", "desk");
        office.turnTo(OTHER, "SN-7");
        office.agreed();

        assertThat(heldFor(() -> office.exchanges.deliver(OTHER, serial, false, "2026-11-23", "desk")))
                .isEqualTo("newSerialNumber " + CLAIM);
    }

    @Test
    void aUnitThatIsOnlyJustDeliveredIsNotExchangedBeforeThatIsOnRecord() {
        office.handedOver();
        office.turnTo(OTHER, "SN-2");

        assertThat(heldFor(() -> office.applied("REPLACEMENT", "OWN_QUALITY"))).isEqualTo("serialNumber " + CLAIM);
    }

    @Test
    @Requirement("RPL-07")
    void aSerialNumberThatWasWrittenDownWronglyIsCorrectedInTheRecordAndFreeAgain() {
        office.handedOver();
        office.sign("DRAWN", "image/png");

        record("sn-3");

        assertThat(office.file().exchange().orElseThrow().newSerialKey()).isEqualTo("SN3");
        assertThat(office.file().exchange().orElseThrow().deliveredOn()).isEqualTo("2026-11-23");
        verify(office.units)
                .replace(
                        eq(new SerialNumber("SN1")),
                        argThat(unit -> unit.serialNumber().value().equals("SN3")),
                        any(),
                        eq(CLAIM));
        assertThat(office.cases.timeline.of(CLAIM))
                .filteredOn(entry -> entry.type().equals("DELIVERY_CORRECTED"))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.facts()).isEqualTo(Map.of("serialNumber", "SN3", "wrongSerialNumber", "SN2")));
        office.turnTo(OTHER, "SN-7");
        office.handedOver();
        assertThat(office.file().status()).isEqualTo(ReplacementStatus.HANDED_OVER);
    }

    @Test
    void theSameSerialNumberAgainCorrectsNothing() {
        office.handedOver();
        office.sign("DRAWN", "image/png");

        record("SN 2");

        assertThat(office.timeline()).doesNotContain(ReplacementEvent.DELIVERY_CORRECTED);
    }

    @Test
    @Requirement("RPL-07")
    void aCorrectedSerialNumberIsCheckedAsAtDelivery() {
        office.turnTo(OTHER, "SN-7");
        office.agreed();
        office.exchanges.deliver(OTHER, "SN-8", false, "2026-11-23", "desk");
        office.turnTo(CLAIM, "SN-1");
        office.handedOver();
        office.sign("DRAWN", "image/png");
        office.known("SN9", "SN0", null);

        assertThat(heldFor(() -> record("SN-8"))).isEqualTo("newSerialNumber " + OTHER);
        assertThat(wrongFields(() -> record("SN-9"))).containsExactly("newSerialNumber replacements.new.known");
        assertThat(wrongFields(() -> record("SN-1"))).containsExactly("newSerialNumber replacements.new.same");
        assertThat(wrongFields(() -> record("--"))).containsExactly("newSerialNumber products.problem.serialNumber");
        verify(office.units, never()).replace(any(), any(), any(), any());
    }

    @Test
    void theOriginalThatWasWrittenDownAsTheNewOneIsCorrectedBeforeTheRecord() {
        office.claim(null, ProofType.INVOICE);
        office.agreed();
        office.exchanges.deliver(CLAIM, "SN-5", false, "2026-11-23", "desk");
        office.exchanges.takeBack(CLAIM, "SN-5", false, "2026-11-23", null, "desk");
        office.sign("DRAWN", "image/png");

        assertThat(wrongFields(() -> record(null))).containsExactly("newSerialNumber replacements.new.same");
        assertThat(record("SN-6")).isEqualTo(NextStep.CLOSE);
    }

    private void bothChosen() {
        for (String claim : List.of(CLAIM, OTHER)) {
            office.turnTo(claim, "SN-1");
            office.told();
            office.choose("EXCHANGE");
        }
    }

    private NextStep record(@Nullable String newSerialNumber) {
        return office.exchanges.record(CLAIM, new RecordDraft(newSerialNumber, "2026-11-23", "DRAWN", null), "desk");
    }

    /** Returns the field and the claim that has the unit. */
    private static String heldFor(ThrowingCallable step) {
        List<FieldProblem> problems = Objects.requireNonNull(
                        catchThrowableOfType(InvalidInput.class, step), "was accepted")
                .problems();
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).expectation()).isEqualTo("replacements.unit.held");
        return problems.get(0).field() + " " + problems.get(0).arguments().get(0);
    }
}

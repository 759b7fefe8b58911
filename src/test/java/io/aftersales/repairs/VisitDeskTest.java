package io.aftersales.repairs;

import static io.aftersales.repairs.RepairOffice.ENGINEER;
import static io.aftersales.repairs.RepairOffice.NUMBER;
import static io.aftersales.testing.Refusals.refusal;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import io.aftersales.commitments.CommitmentKind;
import io.aftersales.testing.Requirement;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Appointments: booked, kept, changed and missed. It is ten o'clock in Shanghai, two o'clock UTC. */
class VisitDeskTest {

    private final RepairOffice office = new RepairOffice();

    @Test
    @Requirement({"DSP-06", "DSP-10", "T23"})
    void aBookedVisitIsOrderedPromisedAndConfirmed() {
        office.opened();

        BookedVisit booked = office.visits.book(NUMBER, "2026-11-23T15:00:59", ENGINEER, "dispatcher");

        Instant three = Instant.parse("2026-11-23T07:00:00Z");
        Visit visit = visit();
        assertThat(visit.number()).isEqualTo(1);
        assertThat(visit.bookedAt()).isEqualTo(three);
        assertThat(visit.engineer()).isEqualTo(ENGINEER);
        assertThat(visit.orderedBy()).isEqualTo("dispatcher");
        assertThat(visit.orderedAt()).isEqualTo(office.clock.instant());
        assertThat(booked.appointment().dueAt()).isEqualTo(three);
        assertThat(office.letters()).containsExactly("visit-booked");
        assertThat(office.last().type()).isEqualTo("VISIT_BOOKED");
    }

    @Test
    @Requirement("DSP-06")
    void theNextMinuteIsStillToComeAndTheRunningOneIsOver() {
        office.opened();
        office.clock.set("2026-11-23T02:00:30Z");

        assertThat(wrongFields(() -> office.visits.book(NUMBER, "2026-11-23T10:00", ENGINEER, "dispatcher")))
                .containsExactly("appointmentAt repairs.time.past");
        office.visits.book(NUMBER, "2026-11-23T10:01", ENGINEER, "dispatcher");

        assertThat(visit().bookedAt()).isEqualTo("2026-11-23T02:01:00Z");
    }

    @Test
    void everythingThatIsWrongWithABookingIsNamed() {
        office.opened();

        assertThat(wrongFields(() -> office.visits.book(NUMBER, "soon", "nobody", "dispatcher")))
                .containsExactly("appointmentAt problem.instant", "engineer repairs.engineer.unknown");
        assertThat(wrongFields(() -> office.visits.book(NUMBER, null, null, "dispatcher")))
                .containsExactly("appointmentAt problem.required", "engineer problem.required");
    }

    @Test
    void oneVisitIsBookedAtATimeAndNoneAfterTheEnd() {
        office.booked();
        assertThat(refusal(() -> office.visits.book(NUMBER, "2026-11-24T15:00", ENGINEER, "dispatcher")))
                .isEqualTo("CONFLICT repairs.visit.booked [%s]".formatted(NUMBER));
        office.visits.report(NUMBER, new ArrivalReport("CANCELLED", null, "Sold it"), ENGINEER);
        office.repairs.finish(NUMBER, RepairOutcome.DECLINED, "desk");

        assertThat(refusal(() -> office.visits.book(NUMBER, "2026-11-24T15:00", ENGINEER, "dispatcher")))
                .isEqualTo("CONFLICT repairs.finished [%s, DECLINED]".formatted(NUMBER));
    }

    @ParameterizedTest(name = "{0}: punctual {1}")
    @CsvSource({
        "2026-11-23T14:30, true",
        "2026-11-23T15:00, true",
        "2026-11-23T15:00:01, false",
        "2026-11-23T16:00, false"
    })
    @Requirement("DSP-07")
    void theBookedTimeItselfIsPunctual(String arrivedAt, boolean punctual) {
        office.booked();
        office.clock.set("2026-11-23T09:00:00Z");

        office.visits.report(NUMBER, new ArrivalReport("ARRIVED", arrivedAt, null), ENGINEER);

        assertThat(visit().status()).isEqualTo(VisitStatus.ARRIVED);
        assertThat(visit().punctual()).isEqualTo(punctual);
        assertThat(office.last().facts()).containsEntry("punctual", String.valueOf(punctual));
    }

    @Test
    @Requirement("DSP-07")
    void thePromiseIsKeptWhenTheEngineerArrives() {
        office.booked();
        office.clock.set("2026-11-23T09:00:00Z");

        office.visits.report(NUMBER, new ArrivalReport("ARRIVED", "2026-11-23T14:59:30", null), ENGINEER);

        verify(office.ledger).meet(NUMBER, CommitmentKind.APPOINTMENT, Instant.parse("2026-11-23T06:59:30Z"), ENGINEER);
    }

    @Test
    void nobodyHasArrivedInTheFuture() {
        office.booked();

        assertThat(wrongFields(() -> office.visits.report(
                        NUMBER, new ArrivalReport("ARRIVED", "2026-11-23T10:00:00.001", null), ENGINEER)))
                .containsExactly("arrivedAt problem.future");
        office.visits.report(NUMBER, new ArrivalReport("ARRIVED", "2026-11-23T10:00", null), ENGINEER);

        assertThat(visit().arrivedAt()).isEqualTo(office.clock.instant());
    }

    @ParameterizedTest(name = "{0}, from {1} on")
    @CsvSource({
        "ARRIVED, 2026-11-23T10:00",
        "CHANGE, 2026-11-23T10:00",
        "CUSTOMER_ABSENT, 2026-11-23T15:00",
        "CANCELLED, 2026-11-23T10:00"
    })
    @Requirement({"DSP-07", "DSP-08"})
    void nothingHappenedToAVisitBeforeItWasOrdered(String result, String earliest) {
        office.opened();
        office.clock.set("2026-11-23T02:00:30Z");
        office.visits.book(NUMBER, "2026-11-23T15:00", ENGINEER, "dispatcher");
        office.clock.set("2026-11-23T09:00:00Z");

        assertThat(wrongFields(() -> office.visits.report(
                        NUMBER, new ArrivalReport(result, "2026-11-23T09:59:59.999", "By phone"), ENGINEER)))
                .contains("arrivedAt repairs.time.since");
        assertThat(visit().status()).isEqualTo(VisitStatus.BOOKED);

        office.visits.report(NUMBER, new ArrivalReport(result, earliest, "By phone", "PHONE", true), ENGINEER);

        assertThat(visit().status()).isNotEqualTo(VisitStatus.BOOKED);
    }

    @ParameterizedTest(name = "told at {0}: {1}")
    @CsvSource({
        "2026-11-23T14:59, CHANGED, VISIT_CHANGED",
        "2026-11-23T14:59:59.999, CHANGED, VISIT_CHANGED",
        "2026-11-23T15:00, MISSED, VISIT_MISSED",
        "2026-11-23T15:01, MISSED, VISIT_MISSED"
    })
    @Requirement({"DSP-08", "T24"})
    void aChangeIsToldBeforeTheBookedTimeOrTheVisitIsMissed(String toldAt, VisitStatus status, String event) {
        office.booked();
        office.clock.set("2026-11-23T09:00:00Z");

        office.visits.report(
                NUMBER, new ArrivalReport("CHANGE", toldAt, "He asked for Friday", "PHONE", true), ENGINEER);

        assertThat(visit().status()).isEqualTo(status);
        assertThat(office.last().type()).isEqualTo(event);
        assertThat(office.last().texts()).containsEntry("note", "He asked for Friday");
        verify(office.ledger)
                .cancel(
                        eq(NUMBER),
                        eq(CommitmentKind.APPOINTMENT),
                        eq(LocalDateTime.parse(toldAt)
                                .atZone(office.clock.getZone())
                                .toInstant()),
                        any(),
                        eq(ENGINEER));
        office.visits.book(NUMBER, "2026-11-27T15:00", ENGINEER, "dispatcher");
        assertThat(office.records.visits.of(NUMBER)).hasSize(2);
    }

    @Test
    void aCancelledVisitIsWithdrawn() {
        office.booked();

        office.visits.report(NUMBER, new ArrivalReport("CANCELLED", null, "He sold it"), ENGINEER);

        assertThat(visit().status()).isEqualTo(VisitStatus.CANCELLED);
        verify(office.ledger)
                .cancel(eq(NUMBER), eq(CommitmentKind.APPOINTMENT), eq(office.clock.instant()), any(), eq(ENGINEER));
        verify(office.ledger, never()).meet(any(), any(), any(), any());
    }

    @Test
    @Requirement("DSP-06")
    void aCustomerWhoWantsNoVisitGetsNoneAndSaysWhy() {
        office.opened();

        assertThat(wrongFields(() ->
                        office.visits.arrange(NUMBER, new BookingReport("DECLINED", null, null, " "), "dispatcher")))
                .containsExactly("note problem.required");
        assertThat(office.visits.arrange(NUMBER, new BookingReport("DECLINED", null, null, "He sold it"), "dispatcher"))
                .isEmpty();

        assertThat(office.records.visits.of(NUMBER)).isEmpty();
        assertThat(office.last().type()).isEqualTo("VISIT_DECLINED");
        assertThat(office.last().texts()).containsEntry("note", "He sold it");
        verifyNoInteractions(office.ledger);
    }

    @Test
    void whatIsAgreedIsAVisitUnlessItIsSaidOtherwise() {
        office.opened();

        assertThat(wrongFields(() ->
                        office.visits.arrange(NUMBER, new BookingReport("LATER", null, null, null), "dispatcher")))
                .containsExactly("bookingResult problem.oneOf");
        assertThat(office.visits
                        .arrange(NUMBER, new BookingReport(null, "2026-11-23T15:00", ENGINEER, null), "dispatcher")
                        .orElseThrow()
                        .engineer())
                .isEqualTo(ENGINEER);
        assertThat(refusal(() -> office.visits.arrange(
                        NUMBER, new BookingReport("DECLINED", null, null, "He sold it"), "dispatcher")))
                .isEqualTo("CONFLICT repairs.visit.booked [%s]".formatted(NUMBER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CHANGE", "CUSTOMER_ABSENT", "CANCELLED"})
    void whyNobodyWorkedIsWrittenDown(String result) {
        office.booked();

        assertThat(wrongFields(() -> office.visits.report(NUMBER, new ArrivalReport(result, null, " "), ENGINEER)))
                .containsExactly("note problem.required");
        assertThat(wrongFields(() -> office.visits.report(NUMBER, new ArrivalReport("LATE", null, null), ENGINEER)))
                .containsExactly("arrivalResult problem.oneOf");
    }

    @Test
    void whatIsNotBookedCannotBeReported() {
        office.opened();

        assertThat(refusal(() -> office.visits.report(NUMBER, new ArrivalReport("ARRIVED", null, null), ENGINEER)))
                .isEqualTo("CONFLICT repairs.visit.none [%s]".formatted(NUMBER));
        assertThat(refusal(() -> office.visits.book("CL-1", "2026-11-23T15:00", ENGINEER, "dispatcher")))
                .isEqualTo("UNKNOWN repairs.unknown [CL-1]");
    }

    private Visit visit() {
        return office.records.visits.of(NUMBER).get(0);
    }
}

package io.aftersales.repairs;

import static io.aftersales.repairs.RepairOffice.ENGINEER;
import static io.aftersales.repairs.RepairOffice.NUMBER;
import static io.aftersales.repairs.RepairOffice.OTHER_ENGINEER;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.aftersales.claims.ClaimMadeUrgent;
import io.aftersales.testing.Requirement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;

/** Customers who want a visit at once while the engineer is busy. */
class WaitingCustomersTest {

    private final RepairOffice office = new RepairOffice(true);

    @ParameterizedTest(name = "colleague busy {0}: somebody free {1}")
    @CsvSource({"false, true", "true, false"})
    @Requirement({"DSP-12", "DSP-14"})
    void theTableIsAskedWithUrgencyAndWhoIsFree(boolean colleagueBusy, boolean free) {
        when(office.rules.waitingAnswer(anyBoolean(), anyBoolean(), anyBoolean()))
                .thenReturn(WaitingAnswer.REASSIGN);
        office.booked();
        if (colleagueBusy) {
            office.records.visits.save(
                    new Visit("CL-2", 1, office.clock.instant(), OTHER_ENGINEER, office.clock.instant(), "dispatcher"));
        }

        WaitingCustomers.Proposal proposal = office.waiting.propose(NUMBER, "dispatcher");

        assertThat(proposal).isEqualTo(new WaitingCustomers.Proposal(WaitingAnswer.REASSIGN, true));
        verify(office.rules).waitingAnswer(true, true, free);
    }

    @Test
    @Requirement({"DSP-12", "DSP-14", "F15"})
    void anotherEngineerGoesToTheSameAppointment() {
        office.booked();

        office.waiting.settle(NUMBER, "REASSIGN", OTHER_ENGINEER, null, "He was told", "dispatcher");

        Visit visit = office.records.visits.open(NUMBER).orElseThrow();
        assertThat(visit.number()).isEqualTo(1);
        assertThat(visit.engineer()).isEqualTo(OTHER_ENGINEER);
        assertThat(office.repair().engineer()).isEqualTo(OTHER_ENGINEER);
        verify(office.process).reassign(NUMBER, OTHER_ENGINEER);
        verify(office.process, never()).visitRebooked(any());
        assertThat(office.timeline()).contains("WAITING_CUSTOMER_CALLED");
    }

    @Test
    @Requirement({"DSP-08", "DSP-14"})
    void anotherTimeTakesThePlaceOfTheFirst() {
        office.booked();

        office.waiting.settle(NUMBER, "REBOOK", null, "2026-11-24T09:00", "Tomorrow suits him", "dispatcher");

        List<Visit> visits = office.records.visits.of(NUMBER);
        assertThat(visits).extracting(Visit::status).containsExactly(VisitStatus.CHANGED, VisitStatus.BOOKED);
        assertThat(visits).extracting(Visit::number).containsExactly(1, 2);
        ArgumentCaptor<BookedVisit> told = ArgumentCaptor.captor();
        verify(office.process).visitRebooked(told.capture());
        assertThat(told.getValue().engineer()).isEqualTo(ENGINEER);
        assertThat(told.getValue().appointment().dueAt()).isEqualTo(Instant.parse("2026-11-24T01:00:00Z"));
        assertThat(office.letters()).containsExactly("visit-booked", "visit-booked");
    }

    @Test
    @Requirement({"DSP-08", "T24"})
    void whoIsCalledWhenTheTimeHasComeWasNotToldBefore() {
        office.booked();
        office.clock.set("2026-11-23T07:00:00Z");

        office.waiting.settle(NUMBER, "REBOOK", null, "2026-11-24T09:00", "Tomorrow suits him", "dispatcher");

        assertThat(office.records.visits.of(NUMBER))
                .extracting(Visit::status)
                .containsExactly(VisitStatus.MISSED, VisitStatus.BOOKED);
    }

    @Test
    void whatWasAgreedIsComplete() {
        office.booked();

        assertThat(wrongFields(() -> office.waiting.settle(NUMBER, null, null, null, null, "dispatcher")))
                .containsExactly("waitingAnswer problem.requiredOneOf", "note problem.required");
        assertThat(wrongFields(() -> office.waiting.settle(NUMBER, "REASSIGN", null, null, "Told", "dispatcher")))
                .containsExactly("engineer problem.required");
        assertThat(wrongFields(() -> office.waiting.settle(NUMBER, "REASSIGN", "nobody", null, "Told", "dispatcher")))
                .containsExactly("engineer repairs.engineer.unknown");
        assertThat(wrongFields(
                        () -> office.waiting.settle(NUMBER, "REBOOK", null, "2026-11-23T10:00", "Told", "dispatcher")))
                .containsExactly("appointmentAt repairs.time.past");
    }

    @Test
    @Requirement({"DSP-14", "RSP-05"})
    void aRepairIsAsUrgentAsItsClaimHasBecome() {
        RepairOffice usual = new RepairOffice();
        usual.booked();
        when(usual.rules.waitingAnswer(true, true, true)).thenReturn(WaitingAnswer.REASSIGN);

        usual.urgency.adopt(new ClaimMadeUrgent(NUMBER));

        assertThat(usual.waiting.propose(NUMBER, "dispatcher"))
                .isEqualTo(new WaitingCustomers.Proposal(WaitingAnswer.REASSIGN, true));
        verify(usual.process).makeUrgent(NUMBER);
    }

    @Test
    @Requirement({"DSP-14", "RSP-05"})
    void whoWaitsWithoutARepairIsCalledFirstToo() {
        office.urgency.adopt(new ClaimMadeUrgent(NUMBER));

        verify(office.process).makeUrgent(NUMBER);
    }

    @ParameterizedTest(name = "colleague came at {0}, work ended {1}: somebody free {2}")
    @CsvSource({
        "2026-11-23T00:00, , false",
        "2026-11-22T23:59:59.999, , true",
        "2026-11-23T09:00, PART_MISSING, true",
        "2026-11-23T09:00, VISIT_NEEDED, true",
        "2026-11-23T09:00, OTHER_CAUSE, false"
    })
    @Requirement("DSP-14")
    void whoIsAtWorkAtACustomersTodayIsNotFree(String cameAt, @Nullable String result, boolean free) {
        office.booked();
        atWork(cameAt);
        if (result != null) {
            office.records.works.save(
                    new Work("CL-2", Reports.interrupted(result).check(), office.clock.instant(), "colleague"));
        }

        office.waiting.propose(NUMBER, "dispatcher");

        verify(office.rules).waitingAnswer(true, true, free);
    }

    @Test
    @Requirement("DSP-14")
    void whoHasFinishedAtTheOtherCustomersIsFree() {
        office.booked();
        atWork("2026-11-23T09:00").finish(RepairOutcome.REPAIRED, office.clock.instant());

        office.waiting.propose(NUMBER, "dispatcher");

        verify(office.rules).waitingAnswer(true, true, true);
    }

    @Test
    @Requirement({"DSP-12", "DSP-14"})
    void aCustomerWithoutABookedVisitIsReportedAndCalledToo() {
        when(office.rules.waitingAnswer(false, true, true)).thenReturn(WaitingAnswer.NO_CHANGE);
        office.opened();

        assertThat(office.waiting.propose(NUMBER, "dispatcher").answer()).isEqualTo(WaitingAnswer.NO_CHANGE);
        office.waiting.settle(NUMBER, "NO_CHANGE", null, null, "He is served", "dispatcher");

        assertThat(office.last().type()).isEqualTo("WAITING_CUSTOMER_CALLED");
        assertThat(office.last().facts()).containsEntry("waitingAnswer", "NO_CHANGE");
        assertThat(office.last().texts()).containsEntry("note", "He is served");
    }

    @Test
    @Requirement("DSP-14")
    void nothingChangesForAVisitThatStaysAsItIs() {
        office.booked();

        office.waiting.settle(NUMBER, "NO_CHANGE", null, null, "The engineer is on his way", "dispatcher");

        assertThat(office.records.visits.open(NUMBER).orElseThrow().engineer()).isEqualTo(ENGINEER);
        verifyNoInteractions(office.process);
    }

    @ParameterizedTest
    @CsvSource({"REASSIGN, colleague,", "REBOOK,, 2026-11-24T09:00"})
    void aVisitThatIsBookedNoMoreCannotBeChanged(String answer, String engineer, String at) {
        office.booked();
        office.visits.report(NUMBER, new ArrivalReport("ARRIVED", null, null), ENGINEER);

        assertThat(wrongFields(() -> office.waiting.settle(NUMBER, answer, engineer, at, "Told", "dispatcher")))
                .containsExactly("waitingAnswer repairs.waiting.noVisit");
        assertThat(office.timeline()).doesNotContain("WAITING_CUSTOMER_CALLED");
    }

    @Test
    @Requirement("DSP-12")
    void whoWaitsWithoutARepairIsCalledToo() {
        when(office.rules.waitingAnswer(false, true, true)).thenReturn(WaitingAnswer.NO_CHANGE);

        assertThat(office.waiting.propose(NUMBER, "dispatcher"))
                .isEqualTo(new WaitingCustomers.Proposal(WaitingAnswer.NO_CHANGE, true));
        assertThat(wrongFields(() -> office.waiting.settle(
                        NUMBER, "REBOOK", null, "2026-11-24T09:00", "Tomorrow suits him", "dispatcher")))
                .containsExactly("waitingAnswer repairs.waiting.noVisit");
        office.waiting.settle(NUMBER, "NO_CHANGE", null, null, "The new lock comes today", "dispatcher");

        assertThat(office.last().type()).isEqualTo("WAITING_CUSTOMER_CALLED");
        assertThat(office.last().texts()).containsEntry("note", "The new lock comes today");
        verifyNoInteractions(office.process);
    }

    /** A colleague is at another customer's since then. */
    private Repair atWork(String cameAt) {
        Repair other = office.another("CL-2");
        Visit visit = office.records.visits.save(
                new Visit("CL-2", 1, office.clock.instant(), OTHER_ENGINEER, office.clock.instant(), "dispatcher"));
        visit.arrive(LocalDateTime.parse(cameAt).atZone(office.clock.getZone()).toInstant(), null);
        return other;
    }
}

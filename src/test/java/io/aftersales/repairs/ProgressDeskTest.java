package io.aftersales.repairs;

import static io.aftersales.repairs.RepairOffice.ENGINEER;
import static io.aftersales.repairs.RepairOffice.NUMBER;
import static io.aftersales.repairs.RepairOffice.SUPERVISOR;
import static io.aftersales.testing.Refusals.refusal;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import io.aftersales.claims.ClaimMadeUrgent;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What customers are told while their repair runs. It is Monday, 23 November 2026. */
class ProgressDeskTest {

    private final RepairOffice office = new RepairOffice();

    @Test
    void everyoneTellsProgress() {
        office.opened();

        office.progress.tell(NUMBER, new ProgressReport("The pump is on its way", " ", null), ENGINEER);

        assertThat(office.letters()).containsExactly("repair-progress");
        assertThat(office.last().texts()).containsEntry("progress", "The pump is on its way");
    }

    @Test
    @Requirement("RPR-31")
    void onlyThoseWhoLeadMoveTheDayAndOnlyAPromisedOne() {
        office.quoted();
        ProgressReport today = new ProgressReport("Late", "2026-11-23", null);

        assertThat(refusal(() -> office.progress.tell(NUMBER, today, ENGINEER)))
                .isEqualTo("CONFLICT repairs.day.notYours [%s, service-supervisors, service-managers]"
                        .formatted(ENGINEER));
        assertThat(refusal(() -> office.progress.tell(NUMBER, today, SUPERVISOR)))
                .isEqualTo("CONFLICT repairs.completion.none [%s]".formatted(NUMBER));
    }

    @Test
    void everythingThatIsWrongIsNamed() {
        office.opened();

        assertThat(wrongFields(() -> office.progress.tell(
                        NUMBER, new ProgressReport(null, "2026-11-22", "2026-11-23T10:00:00.001"), SUPERVISOR)))
                .containsExactly("progress problem.required", "newDay repairs.time.past", "toldAt problem.future");
    }

    @Test
    void aRepairThatIsOverMakesNoProgress() {
        office.opened();
        office.repairs.finish(NUMBER, RepairOutcome.DECLINED, "desk");

        assertThat(refusal(() -> office.progress.tell(NUMBER, new ProgressReport("Soon", null, null), ENGINEER)))
                .isEqualTo("CONFLICT repairs.finished [%s, DECLINED]".formatted(NUMBER));
    }

    @Test
    @Requirement("RPR-29")
    void theDaysUntilTheNextReportBeginAnewWithWhateverTheCustomerIsTold() {
        when(office.rules.reportDays(false)).thenReturn(3L);
        office.opened();
        assertThat(office.repair().reportDueAt()).isEqualTo(in(3));

        office.clock.advance(Duration.ofDays(2));
        office.diagnoses.diagnose(NUMBER, Reports.diagnosis(), ENGINEER);
        assertThat(office.repair().reportDueAt())
                .as("a diagnosis tells him nothing")
                .isEqualTo(in(1));
        office.progress.tell(NUMBER, new ProgressReport("The pump is on its way", null, null), ENGINEER);

        assertThat(office.repair().reportDueAt()).isEqualTo(in(3));
        assertThat(office.repair().reportReminderAt()).isEqualTo(in(3));
        office.clock.advance(Duration.ofDays(1));
        office.quotes.issue(NUMBER, Reports.quote(), ENGINEER);
        assertThat(office.repair().reportDueAt())
                .as("a quote tells him as well")
                .isEqualTo(in(3));
    }

    @Test
    @Requirement("RPR-29")
    void whoHasABookedVisitKnowsUntilThen() {
        when(office.rules.reportDays(false)).thenReturn(3L);

        office.booked();

        assertThat(office.repair().reportDueAt()).isEqualTo("2026-11-26T07:00:00Z");
    }

    @Test
    @Requirement("RPR-29")
    void whoBecomesUrgentHearsMoreOftenAndWithoutDaysNobodyIsReminded() {
        office.opened();
        office.progress.tell(NUMBER, new ProgressReport("The pump is on its way", null, null), ENGINEER);
        assertThat(office.repair().reportDueAt()).isNull();

        when(office.rules.reportDays(true)).thenReturn(1L);
        office.urgency.adopt(new ClaimMadeUrgent(NUMBER));

        assertThat(office.repair().reportDueAt()).isEqualTo(in(1));
    }

    @Test
    @Requirement("RPR-29")
    void whoBecomesUrgentIsNotPutOff() {
        when(office.rules.reportDays(false)).thenReturn(3L);
        office.opened();
        office.clock.advance(Duration.ofDays(3).minusHours(2));
        Instant before = office.repair().reportDueAt();

        when(office.rules.reportDays(true)).thenReturn(1L);
        office.urgency.adopt(new ClaimMadeUrgent(NUMBER));

        assertThat(office.repair().reportDueAt()).isEqualTo(before);
    }

    @Test
    @Requirement("RPR-29")
    void theDaysDoNotWaitForAVisitThatWasGivenBack() {
        when(office.rules.reportDays(false)).thenReturn(3L);
        office.booked();

        office.visits.giveBack(office.repair(), office.visits.ahead(office.repair()), "customer");

        assertThat(office.repair().reportDueAt()).isEqualTo(in(3));
    }

    private Instant in(int days) {
        return office.clock.instant().plus(Duration.ofDays(days));
    }
}

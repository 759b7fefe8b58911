package io.aftersales.repairs;

import static io.aftersales.repairs.RepairOffice.ENGINEER;
import static io.aftersales.repairs.RepairOffice.NUMBER;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.cases.CaseEntry;
import io.aftersales.testing.Requirement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A changed appointment is told to the customer beforehand, and his understanding obtained. */
@Requirement("DSP-08")
class ChangedVisitTest {

    private final RepairOffice office = new RepairOffice();

    @Test
    void howAndWhenTheCustomerWasToldIsOnRecordWithTheChange() {
        booked();

        report("2026-11-23T14:30", "WECHAT", true);

        assertThat(office.last().type()).isEqualTo("VISIT_CHANGED");
        assertThat(office.last().facts())
                .containsEntry("toldAt", "2026-11-23T06:30:00Z")
                .containsEntry("channel", "WECHAT")
                .containsEntry("understood", "true");
    }

    @ParameterizedTest
    @CsvSource({
        ", true, toldBy problem.requiredOneOf",
        "PIGEON, true, toldBy problem.oneOf",
        "PHONE, false, understood repairs.visit.understood",
        "PHONE,, understood repairs.visit.understood"
    })
    void aChangeThatTheCustomerDoesNotUnderstandIsNone(
            @Nullable String toldBy, @Nullable Boolean understood, String wrong) {
        booked();

        assertThat(wrongFields(() -> report("2026-11-23T14:59", toldBy, understood)))
                .containsExactly(wrong);

        assertThat(office.records.visits.open(NUMBER)).isPresent();
    }

    @Test
    void whatWasToldTooLateIsMissedHoweverItWasTold() {
        booked();

        report("2026-11-23T15:00", null, null);

        assertThat(office.last().type()).isEqualTo("VISIT_MISSED");
        assertThat(office.last().facts())
                .containsEntry("understood", "false")
                .containsEntry("toldAt", "2026-11-23T07:00:00Z")
                .doesNotContainKey("channel");
    }

    @Test
    void aWaitingCustomerAgreesOnThePhone() {
        office.booked();

        office.waiting.settle(NUMBER, "REBOOK", null, "2026-11-24T09:00", "Tomorrow suits him", "dispatcher");

        CaseEntry changed = office.cases.timeline.of(NUMBER).stream()
                .filter(entry -> entry.type().equals("VISIT_CHANGED"))
                .findFirst()
                .orElseThrow();
        assertThat(changed.facts())
                .containsEntry("channel", "PHONE")
                .containsEntry("understood", "true")
                .containsEntry("toldAt", office.clock.instant().toString());
    }

    /** An engineer comes at three in the afternoon; it is five. */
    private void booked() {
        office.booked();
        office.clock.set("2026-11-23T09:00:00Z");
    }

    private void report(String toldAt, @Nullable String toldBy, @Nullable Boolean understood) {
        office.visits.report(
                NUMBER, new ArrivalReport("CHANGE", toldAt, "He asked for Friday", toldBy, understood), ENGINEER);
    }
}

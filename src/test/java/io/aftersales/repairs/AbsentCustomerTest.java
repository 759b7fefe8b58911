package io.aftersales.repairs;

import static io.aftersales.repairs.RepairOffice.ENGINEER;
import static io.aftersales.repairs.RepairOffice.NUMBER;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.aftersales.commitments.CommitmentKind;
import io.aftersales.testing.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Customers who are not there at the booked time. It is ten o'clock in Shanghai, two o'clock UTC. */
class AbsentCustomerTest {

    private final RepairOffice office = new RepairOffice();

    @Test
    void aCustomerWhoIsAbsentIsNoBrokenPromise() {
        office.booked();
        office.clock.set("2026-11-23T07:00:00Z");

        office.visits.report(NUMBER, new ArrivalReport("CUSTOMER_ABSENT", null, "Nobody opened"), ENGINEER);

        assertThat(visit().status()).isEqualTo(VisitStatus.CUSTOMER_ABSENT);
        assertThat(visit().punctual()).isFalse();
        verify(office.ledger).meet(NUMBER, CommitmentKind.APPOINTMENT, office.clock.instant(), ENGINEER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23T12:00", "2026-11-23T14:59:59.999"})
    @Requirement("DSP-07")
    void nobodyIsAbsentBeforeTheBookedTime(String at) {
        office.booked();
        office.clock.set("2026-11-23T09:00:00Z");

        assertThat(wrongFields(
                        () -> office.visits.report(NUMBER, new ArrivalReport("CUSTOMER_ABSENT", at, "Away"), ENGINEER)))
                .containsExactly("arrivedAt repairs.visit.early");

        assertThat(visit().status()).isEqualTo(VisitStatus.BOOKED);
        verify(office.ledger, never()).meet(any(), any(), any(), any());
    }

    private Visit visit() {
        return office.records.visits.of(NUMBER).get(0);
    }
}

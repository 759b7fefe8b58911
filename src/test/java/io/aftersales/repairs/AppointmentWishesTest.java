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

import io.aftersales.testing.Requirement;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Customers ask for another time of a visit, or give the booked one back. */
class AppointmentWishesTest {

    private static final String CUSTOMER = "customer";

    private final RepairOffice office = new RepairOffice();
    private final AppointmentWishes wishes = office.wishes;

    @Test
    @Requirement("DSP-08")
    void aWishIsPassedOnAndTheTimeStands() {
        office.booked();

        wishes.wish(
                NUMBER,
                new AppointmentWish(Arrays.asList("2026-11-25T09:30", null, " "), "Not at noon", false),
                CUSTOMER);

        assertThat(office.last().type()).isEqualTo("APPOINTMENT_WISHED");
        assertThat(office.last().texts()).containsEntry("wish", "2026-11-25 09:30\nNot at noon");
        assertThat(visit().status()).isEqualTo(VisitStatus.BOOKED);
        told("dispatchers", "customer-wishes-appointment");
        verify(office.outbox).toUser(eq(ENGINEER), eq("customer-wishes-appointment"), eq(NUMBER), any(), any());
        verify(office.process, never()).visitGivenBack(any());
        verify(office.unread).arrived(NUMBER, "service-desk", office.last().at());
    }

    @Test
    @Requirement("DSP-08")
    void aTimeGivenBackInTimeIsChangedAndNotMissed() {
        office.booked();

        wishes.wish(NUMBER, new AppointmentWish(List.of(), null, true), CUSTOMER);

        assertThat(visit().status()).isEqualTo(VisitStatus.CHANGED);
        assertThat(office.last().type()).isEqualTo("VISIT_CHANGED");
        told("dispatchers", "customer-gave-visit-back");
        verify(office.process).visitGivenBack(NUMBER);
        verify(office.unread, never()).arrived(any(), any(), any());
        assertThat(refusal(() -> wishes.wish(NUMBER, new AppointmentWish(List.of(), null, true), CUSTOMER)))
                .isEqualTo("CONFLICT repairs.visit.none [%s]".formatted(NUMBER));
    }

    @Test
    @Requirement({"DSP-08", "T24"})
    void whatHasBegunIsNotGivenBack() {
        office.booked();
        office.clock.set(visit().bookedAt().minusMillis(1).toString());
        wishes.wish(NUMBER, new AppointmentWish(List.of(), "Later", false), CUSTOMER);
        office.clock.set(visit().bookedAt().toString());

        assertThat(refusal(() -> wishes.wish(NUMBER, new AppointmentWish(List.of(), null, true), CUSTOMER)))
                .isEqualTo("CONFLICT repairs.visit.begun [%s]".formatted(NUMBER));
        assertThat(visit().status()).isEqualTo(VisitStatus.BOOKED);
    }

    @Test
    void everythingThatIsWrongIsNamed() {
        office.booked();

        assertThat(wrongFields(() -> wishes.wish(NUMBER, new AppointmentWish(List.of(), " ", false), CUSTOMER)))
                .containsExactly("wish problem.required");
        assertThat(wrongFields(() -> wishes.wish(
                        NUMBER, new AppointmentWish(List.of("soon", "2020-01-01T10:00"), null, false), CUSTOMER)))
                .containsExactly("wishedAt1 problem.instant", "wishedAt2 repairs.time.past");
    }

    private void told(String group, String template) {
        verify(office.outbox).toGroup(eq(group), eq(template), eq(NUMBER), any(), any());
    }

    private Visit visit() {
        return office.records.visits.of(NUMBER).get(0);
    }
}

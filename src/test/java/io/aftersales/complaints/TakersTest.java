package io.aftersales.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import io.aftersales.staff.StaffLevel;
import io.aftersales.staff.StaffProfile;
import io.aftersales.testing.Requirement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How a record names who took it down. */
@Requirement("CMP-04")
class TakersTest {

    private final ComplaintOffice office = new ComplaintOffice();

    @Test
    void byNameAndEmployeeNumberOfHisProfile() {
        knows("E-0017");

        assertThat(taken("desk")).isEqualTo(new Taking(office.clock.instant(), "Li Lei", "E-0017"));
    }

    @Test
    void byNameWhereTheNumberWasNotEntered() {
        knows(null);

        assertThat(taken("desk")).isEqualTo(new Taking(office.clock.instant(), "Li Lei", null));
    }

    @Test
    void asTheUserIsCalledWhereHeHasNoProfile() {
        assertThat(taken("anna")).isEqualTo(new Taking(office.clock.instant(), "Anna Bauer", null));
        assertThat(taken("bert")).isEqualTo(new Taking(office.clock.instant(), null, null));
    }

    @Test
    void aCustomerWhoComplainsHimselfHasNoTaker() {
        assertThat(taken(ComplaintIntake.CUSTOMER)).isEqualTo(new Taking(office.clock.instant(), null, null));
    }

    @Test
    void whoIsCalledOtherwiseLaterIsNamedAsHeWas() {
        knows("E-0017");
        String number = office.received();

        when(office.staff.find("desk")).thenReturn(Optional.empty());

        assertThat(office.complaint(number).taking().takerNumber()).isEqualTo("E-0017");
    }

    private Taking taken(String by) {
        String number = office.intake
                .receive(ComplaintApplications.service().build(), by)
                .number();
        return office.complaint(number).taking();
    }

    private void knows(@Nullable String employeeNumber) {
        when(office.staff.find("desk"))
                .thenReturn(Optional.of(new StaffProfile(
                        "desk", "Li Lei", StaffLevel.JUNIOR, "GENERAL", true, "AS-2000", null, employeeNumber)));
    }
}

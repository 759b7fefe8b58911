package io.aftersales.complaints;

import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;

import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Customers who do not agree after they were told the result, however long after. */
@Requirement({"CMP-40", "CMP-44"})
class ComplaintDisputesTest {

    private final ComplaintOffice office = new ComplaintOffice();
    private final String number = office.closed();

    @Test
    void theCustomerSaysItHimself() {
        office.clock.advance(Duration.ofDays(40));

        office.disputes.dispute(number, "It broke again");

        assertThat(office.complaint(number).status()).isEqualTo(ComplaintStatus.DISPUTED);
        assertThat(office.last(number).by()).isEqualTo("customer");
        assertThat(office.last(number).facts()).containsEntry("coordinator", "bert");
        assertThat(office.last(number).texts()).containsEntry("dispute", "It broke again");
        verify(office.process).disputed(new DisputedResult(number, false, "dept of SERVICE", "anna", "bert"));
    }

    @Test
    void whereNobodyIsLeftWhoHasNotHandledItTheLeadersAreTold() {
        List.of("bert", "quality", ComplaintOffice.OTHER_MANAGER)
                .forEach(user -> office.cases.timeline.note(number, ComplaintEvent.WORK_DONE, user, Map.of()));

        office.disputes.dispute(number, "It broke again");

        verify(office.process).disputed(new DisputedResult(number, false, "dept of SERVICE", "anna", null));
        verify(office.outbox).toGroup(eq("service-managers"), eq("complaint-dispute"), eq(number), any(), anyMap());
    }

    @Test
    void staffTakeDownWhatHeWroteOrSaid() {
        String taken = office.disputes.takeDown(number, "EMAIL", "It broke again", "quality", "desk");

        assertThat(taken).isEqualTo(number);
        assertThat(office.last(number).by()).isEqualTo("desk");
        assertThat(office.last(number).facts())
                .containsEntry("channel", "EMAIL")
                .containsEntry("coordinator", "quality");
        verify(office.process).disputed(new DisputedResult(number, false, "dept of SERVICE", "anna", "quality"));
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(wrongFields(() -> office.disputes.takeDown(null, null, " ", null, "desk")))
                .containsExactly(
                        "complaintNumber problem.required",
                        "channel problem.requiredOneOf",
                        "dispute problem.required");
        assertThat(wrongFields(() -> office.disputes.takeDown(number, "PHONE", "No", "anna", "desk")))
                .containsExactly("coordinator complaints.coordinator.handled");
        assertThat(wrongFields(() -> office.disputes.dispute(number, null)))
                .containsExactly("dispute problem.required");
    }
}

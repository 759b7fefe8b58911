package io.aftersales.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.aftersales.commitments.CommitmentKind;
import io.aftersales.testing.Requirement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What people are told when nobody decides on more time for a complaint. */
class ComplaintExtensionLapseTest {

    private static final Extensions.Waiting WAITING = new Extensions.Waiting(
            7,
            LocalDate.of(2026, 12, 24),
            Instant.parse("2026-12-24T15:59:59.999Z"),
            ExtensionReason.SUPPLY,
            Instant.parse("2026-12-01T02:00:00Z"),
            "anna");

    private final ComplaintOffice office = new ComplaintOffice();

    @Test
    @Requirement({"CMP-33", "T06", "F34"})
    void customerWhoAskedAndDepartmentHearOnceThatThePromisedDateWasNotKept() {
        String number = office.classified();
        waitsOnce(number);
        Map<String, Object> promised = Map.of(
                "resolutionDueAt",
                office.ledger
                        .latest(number, CommitmentKind.COMPLAINT_RESOLUTION)
                        .promisedDueAt());

        office.extension.lapse(number, "engine");
        office.extension.lapse(number, "engine");

        verify(office.outbox).toCustomer(any(), eq("complaint-extension-lapsed"), eq(number), eq("7"), eq(promised));
        verify(office.outbox)
                .toUser(eq("anna"), eq("complaint-extension-undecided"), eq(number), eq("7:anna"), eq(promised));
        verify(office.outbox)
                .toGroup(
                        eq("dept of SERVICE"),
                        eq("complaint-extension-undecided"),
                        eq(number),
                        eq("7:dept of SERVICE"),
                        eq(promised));
        assertThat(office.timeline(number)).containsOnlyOnce(ComplaintEvent.EXTENSION_LAPSED);
    }

    @Test
    @Requirement("CMP-33")
    void nobodyIsToldWhenTheComplaintWasHandledInTime() {
        String number = office.handled();
        waitsOnce(number);

        office.extension.lapse(number, "engine");

        assertThat(office.timeline(number)).contains(ComplaintEvent.EXTENSION_LAPSED);
        verify(office.outbox, never()).toCustomer(any(), eq("complaint-extension-lapsed"), any(), any(), any());
        verify(office.outbox, never()).toUser(any(), any(), any(), any(), any());
    }

    @Test
    @Requirement("CMP-33")
    void theCustomerIsNotWrittenToAboutMoreTimeForWhatIsOver() {
        String number = office.handled();
        when(office.extensions.expectWaiting(number)).thenReturn(WAITING);

        office.extension.decide(number, false, "It is handled", ComplaintOffice.MANAGER);

        assertThat(office.timeline(number)).contains(ComplaintEvent.EXTENSION_REFUSED);
        verify(office.outbox, never()).toCustomer(any(), eq("complaint-extension-refused"), any(), any(), any());
    }

    private void waitsOnce(String number) {
        when(office.extensions.waiting(number)).thenReturn(Optional.of(WAITING)).thenReturn(Optional.empty());
    }
}

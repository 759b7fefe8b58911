package io.aftersales.complaints;

import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;

import io.aftersales.cases.CaseEntry;
import io.aftersales.commitments.CommitmentRecord;
import io.aftersales.testing.Requirement;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Complaints that came in before they are put on file. It is Monday, 10:00 in the business zone. */
class ReceiptTimesTest {

    private static final String FRIDAY = "2026-11-20T16:30:00+08:00";

    private final ComplaintOffice office = new ComplaintOffice();

    @Test
    @Requirement({"CMP-01", "CMP-05", "CMP-32"})
    void allThatIsPromisedOfALetterCountsFromItsReceipt() {
        String number = office.received(letter(FRIDAY, "It lay over the weekend"));

        Instant friday = Instant.parse("2026-11-20T08:30:00Z");
        Complaint complaint = office.complaint(number);
        assertThat(complaint.receivedAt()).isEqualTo(friday);
        assertThat(complaint.taking().enteredAt()).isEqualTo(office.clock.instant());
        assertThat(office.ledger.of(number))
                .hasSize(2)
                .extracting(CommitmentRecord::startedAt)
                .containsOnly(friday);
    }

    @Test
    @Requirement("CMP-01")
    void whoPutItOnFileAndWhyIsOnTheTimeline() {
        String number = office.received(letter(FRIDAY, "It lay over the weekend"));

        assertThat(office.timeline(number))
                .containsExactly(ComplaintEvent.COMPLAINT_RECEIVED, ComplaintEvent.ENTERED_LATE);
        CaseEntry entry = office.last(number);
        assertThat(entry.by()).isEqualTo("desk");
        assertThat(entry.at()).isEqualTo(office.clock.instant());
        assertThat(entry.facts()).containsEntry("receivedAt", "2026-11-20T08:30:00Z");
        assertThat(entry.texts()).containsEntry("lateEntryReason", "It lay over the weekend");
    }

    @Test
    @Requirement("CMP-05")
    void whoseConfirmationIsLateAlreadyIsNotPromisedItForThePast() {
        String number = office.received(letter(FRIDAY, "It lay over the weekend"));

        Complaint complaint = office.complaint(number);
        verify(office.outbox)
                .toCustomer(
                        any(),
                        eq("complaint-received-late"),
                        eq(number),
                        eq(number),
                        eq(Map.of(
                                "trackingCode",
                                complaint.receipt().trackingCode(),
                                "receivedAt",
                                complaint.receivedAt(),
                                "resolutionDueAt",
                                office.ledger.of(number).get(1).dueAt())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23T09:00:00+08:00", "2026-11-23T09:00", "2026-11-23T01:30:00Z"})
    void withinTheHourNoReasonIsAsked(String receivedAt) {
        String number = office.received(letter(receivedAt, null));

        assertThat(office.complaint(number).receivedAt()).isBefore(office.clock.instant());
        verify(office.outbox).toCustomer(any(), eq("complaint-received"), eq(number), any(), any());
    }

    @Test
    void whatComesInNowIsNotPutOnFileLate() {
        String number = office.received(letter("2026-11-23T10:00:00+08:00", null));

        assertThat(office.complaint(number).taking().enteredAt())
                .isEqualTo(office.complaint(number).receivedAt());
        assertThat(office.timeline(number)).containsExactly(ComplaintEvent.COMPLAINT_RECEIVED);
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "2026-11-23T10:00:01+08:00, It lay, receivedAt problem.future",
        "2026-08-25T09:59:59+08:00, It lay, receivedAt cases.receipt.tooEarly",
        "2026-11-23T08:59:59+08:00, , lateEntryReason problem.required",
        "on Friday, It lay, receivedAt problem.instant",
        ", It lay, receivedAt problem.required"
    })
    void whatCannotBeIsRefused(@Nullable String receivedAt, @Nullable String reason, String expectation) {
        assertThat(wrongFields(() -> office.received(letter(receivedAt, reason))))
                .containsExactly(expectation);
        assertThat(office.cases.untouched()).isTrue();
    }

    @Test
    void theFirstDayThatIsTakenIsTaken() {
        assertThat(office.received(letter("2026-08-25T10:00:00+08:00", "It was found")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"receivedAt, 2026-11-20T16:30:00+08:00", "lateEntryReason, I was ill"})
    @Requirement("CMP-01")
    void customersDoNotSayThatTheirsCameInBefore(String field, String value) {
        ComplaintApplication application =
                ComplaintApplications.service().with(field, value).build();

        assertThat(wrongFields(() -> office.intake.receive(application, ComplaintIntake.CUSTOMER)))
                .containsExactly(field + " cases.receipt.staffOnly");
        assertThat(wrongFields(() -> office.intake.receiveForm(application)))
                .containsExactly(field + " cases.receipt.staffOnly");
    }

    private static ComplaintApplications letter(@Nullable String receivedAt, @Nullable String reason) {
        return ComplaintApplications.service()
                .with("channel", "LETTER")
                .with("receivedAt", receivedAt)
                .with("lateEntryReason", reason);
    }
}

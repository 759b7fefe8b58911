package io.aftersales.complaints;

import static io.aftersales.testing.Refusals.refusal;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.aftersales.commitments.CommitmentKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Complaints that end before they are handled. */
class ComplaintEndingTest {

    private final ComplaintOffice office = new ComplaintOffice();

    @Test
    void whatIsWithdrawnIsOwedNoMore() {
        String number = office.classified();

        String ended = office.ending.end(" " + number + " ", "WITHDRAWN", null, "It came today", "desk");

        assertThat(ended).isEqualTo(number);
        assertThat(office.complaint(number).status()).isEqualTo(ComplaintStatus.WITHDRAWN);
        assertThat(office.complaint(number).closedAt()).isEqualTo(office.clock.instant());
        assertThat(office.ledger.states(number))
                .containsExactly(
                        "COMPLAINT_ACKNOWLEDGEMENT MET",
                        "COMPLAINT_RESOLUTION CANCELLED",
                        "COMPLAINT_CLASSIFICATION MET");
        assertThat(office.last(number).texts()).containsEntry("endingReason", "It came today");
        verify(office.outbox).toCustomer(any(), eq("complaint-withdrawn"), eq(number), any(), anyMap());
        verify(office.process).end(number);
    }

    @Test
    void theOneThatIsHandledGoesOnForALetterThatCameBeforeItToo() {
        String handled = office.classified();
        Instant came = office.clock.instant().minus(Duration.ofDays(3));
        office.clock.advance(Duration.ofHours(1));
        String letter = office.received(ComplaintApplications.service()
                .with("receivedAt", came.toString())
                .with("lateEntryReason", "It lay over the weekend"));

        merge(letter, handled);

        assertThat(office.complaint(letter).mergedInto()).isEqualTo(handled);
        assertThat(office.complaint(handled).status()).isEqualTo(ComplaintStatus.CLASSIFIED);
    }

    @Test
    void theEarlierOfTwoGoesOnForBoth() {
        String earlier = office.classified();
        office.clock.advance(Duration.ofHours(1));
        String later = office.received();

        merge(later, earlier);

        Complaint merged = office.complaint(later);
        assertThat(merged.status()).isEqualTo(ComplaintStatus.MERGED);
        assertThat(merged.mergedInto()).isEqualTo(earlier);
        assertThat(office.ledger.states(later))
                .containsExactly("COMPLAINT_ACKNOWLEDGEMENT CANCELLED", "COMPLAINT_RESOLUTION CANCELLED");
        assertThat(office.complaint(earlier).status()).isEqualTo(ComplaintStatus.CLASSIFIED);
        assertThat(office.ledger.of(earlier)).hasSize(3);
        assertThat(office.last(earlier).facts()).isEqualTo(Map.of("from", later));
        verify(office.process).end(later);
        verify(office.process, never()).end(earlier);
        verify(office.outbox)
                .toCustomer(
                        any(),
                        eq("complaint-merged"),
                        eq(later),
                        any(),
                        eq(Map.of(
                                "earlierNumber",
                                earlier,
                                "resolutionDueAt",
                                office.ledger
                                        .latest(earlier, CommitmentKind.COMPLAINT_RESOLUTION)
                                        .dueAt())));
    }

    @Test
    void theEarliestOfBothPromisesIsKept() {
        String earlier = office.received();
        office.ledger.extend(earlier, CommitmentKind.COMPLAINT_RESOLUTION, Duration.ofDays(30));
        office.clock.advance(Duration.ofHours(1));
        String later = office.received();

        merge(later, earlier);

        assertThat(office.ledger
                        .latest(earlier, CommitmentKind.COMPLAINT_RESOLUTION)
                        .dueAt())
                .isEqualTo(office.ledger
                        .latest(later, CommitmentKind.COMPLAINT_RESOLUTION)
                        .dueAt());
    }

    @Test
    void theEarlierOneDoesNotEnd() {
        String earlier = office.received();
        office.clock.advance(Duration.ofMillis(1));
        String later = office.received();

        assertThat(wrongFields(() -> merge(earlier, later))).containsExactly("mergeInto complaints.merge.later");
        assertThat(office.complaint(earlier).status()).isEqualTo(ComplaintStatus.RECEIVED);
    }

    @Test
    void onlyAnOpenOneOnFileGoesOn() {
        String settled = office.withdrawn();
        String number = office.received();

        assertThat(wrongFields(() -> merge(number, number))).containsExactly("mergeInto complaints.merge.self");
        assertThat(wrongFields(() -> merge(number, "CP-20200101-000001")))
                .containsExactly("mergeInto complaints.merge.unknown");
        assertThat(wrongFields(() -> merge(number, settled))).containsExactly("mergeInto complaints.merge.settled");
        assertThat(wrongFields(() -> merge(number, null))).containsExactly("mergeInto problem.required");
        assertThat(office.complaint(number).status()).isEqualTo(ComplaintStatus.RECEIVED);
        verify(office.process, never()).end(number);
    }

    @Test
    void twoDoNotEndIntoEachOther() {
        String one = office.received();
        String other = office.received();
        merge(one, other);

        assertThat(wrongFields(() -> merge(other, one))).containsExactly("mergeInto complaints.merge.settled");
    }

    @Test
    void everythingLeftOutIsToldAtOnce() {
        assertThat(wrongFields(() -> office.ending.end(null, null, null, null, "desk")))
                .containsExactly(
                        "complaintNumber problem.required",
                        "ending problem.requiredOneOf",
                        "endingReason problem.required");
    }

    @Test
    void anUnknownComplaintIsNamed() {
        String number = office.received();

        assertThat(refusal(() -> merge("CP-20200101-000001", number)))
                .isEqualTo("UNKNOWN complaints.number.unknown [CP-20200101-000001]");
    }

    private void merge(String number, @Nullable String into) {
        office.ending.end(number, "RECEIVED_TWICE", into, "The same matter", "desk");
    }
}

package io.aftersales.claims;

import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.aftersales.cases.CaseEntry;
import io.aftersales.commitments.CommitmentKind;
import io.aftersales.commitments.CommitmentRecord;
import io.aftersales.commitments.CommitmentStatus;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Claims that came in before they are put on file. It is Sunday, 10:00 in the business zone. */
class ClaimReceiptTest {

    private static final String SATURDAY = "2026-11-21T16:30:00+08:00";

    private final Office office = new Office();

    @Test
    @Requirement({"RSP-01", "T01", "CLM-04"})
    void theResponseToALetterCountsFromItsReceipt() {
        String number = entered(letter(SATURDAY, "It lay over the weekend"));

        Instant saturday = Instant.parse("2026-11-21T08:30:00Z");
        Claim claim = office.claim(number);
        assertThat(claim.receivedAt()).isEqualTo(saturday);
        assertThat(claim.responseDueAt()).isEqualTo(Instant.parse("2026-11-22T08:30:00Z"));
        assertThat(office.ledger.of(number))
                .extracting(CommitmentRecord::startedAt)
                .containsExactly(saturday);
        verify(office.outbox).toCustomer(any(), eq("claim-received"), eq(number), any(), any());
    }

    @Test
    @Requirement({"RSP-04", "T02"})
    void anUrgentLetterWasUrgentWhenItCameIn() {
        String number = entered(letter(SATURDAY, "It lay").with("urgencyReason", "SAFETY_HAZARD"));

        Claim claim = office.claim(number);
        assertThat(claim.urgency().since()).isEqualTo(claim.receivedAt());
        assertThat(claim.urgency().coveredAt(claim.receivedAt())).isTrue();
        assertThat(claim.responseDueAt()).isEqualTo(Instant.parse("2026-11-21T10:30:00Z"));
    }

    @Test
    @Requirement("CLM-09")
    void whoseResponseIsLateAlreadyIsNotPromisedItForThePast() {
        String number = entered(letter("2026-11-20T16:30:00+08:00", "It lay over the weekend"));

        Claim claim = office.claim(number);
        verify(office.outbox)
                .toCustomer(
                        eq(claim.customerId()),
                        eq("claim-received-late"),
                        eq(number),
                        eq(number),
                        eq(Map.of(
                                "trackingCode", claim.trackingCode(),
                                "receivedAt", claim.receivedAt(),
                                "responseDueAt", Instant.parse("2026-11-21T08:30:00Z"))));
    }

    @Test
    @Requirement({"RSP-01", "CLM-12"})
    void whoPutItOnFileAndWhyIsOnTheTimeline() {
        String number = entered(letter(SATURDAY, "It lay over the weekend"));

        CaseEntry entry = office.cases.timeline.of(number).get(1);
        assertThat(entry.type()).isEqualTo(ClaimEvent.ENTERED_LATE.name());
        assertThat(entry.by()).isEqualTo("desk");
        assertThat(entry.at()).isEqualTo(office.clock.instant());
        assertThat(entry.facts()).isEqualTo(Map.of("receivedAt", "2026-11-21T08:30:00Z"));
        assertThat(entry.texts()).isEqualTo(Map.of("lateEntryReason", "It lay over the weekend"));
    }

    @Test
    @Requirement("RSP-01")
    void theStartFormSaysItToo() {
        ClaimFacts facts = office.intake.register(letter(SATURDAY, "It lay").build(), "desk");

        assertThat(facts.response().dueAt()).isEqualTo(Instant.parse("2026-11-22T08:30:00Z"));
        assertThat(office.timeline(facts.number())).contains(ClaimEvent.ENTERED_LATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22T09:00:00+08:00", "2026-11-22T09:00", "2026-11-22T01:30:00Z"})
    void withinTheHourNoReasonIsAsked(String receivedAt) {
        assertThat(office.claim(entered(letter(receivedAt, null))).receivedAt()).isBefore(office.clock.instant());
    }

    @Test
    void whatComesInNowIsNotPutOnFileLate() {
        String said = entered(letter("2026-11-22T10:00:00+08:00", null));
        String unsaid = entered(letter(null, null));

        for (String number : List.of(said, unsaid)) {
            assertThat(office.claim(number).receivedAt()).isEqualTo(office.clock.instant());
            assertThat(office.timeline(number)).doesNotContain(ClaimEvent.ENTERED_LATE);
        }
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "2026-11-22T10:00:01+08:00, It lay, receivedAt problem.future",
        "2026-08-24T09:59:59+08:00, It lay, receivedAt cases.receipt.tooEarly",
        "2026-11-22T08:59:59+08:00, , lateEntryReason problem.required",
        "on Friday, It lay, receivedAt problem.instant",
        ", It lay, receivedAt problem.required"
    })
    void whatCannotBeIsRefused(@Nullable String receivedAt, @Nullable String reason, String expectation) {
        assertThat(wrongFields(() -> entered(letter(receivedAt, reason)))).containsExactly(expectation);
        assertThat(office.cases.untouched()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"receivedAt, 2026-11-21T16:30:00+08:00", "lateEntryReason, I was ill"})
    @Requirement("RSP-01")
    void customersDoNotSayThatTheirsCameInBefore(String field, String value) {
        Applications application = Applications.repair().with(field, value);

        assertThat(wrongFields(() -> office.intake.receive(application.build(), ClaimIntake.CUSTOMER)))
                .containsExactly(field + " cases.receipt.staffOnly");
        assertThat(wrongFields(() -> office.intake.receiveUnsorted(application.build(), ClaimIntake.CUSTOMER)))
                .containsExactly(field + " cases.receipt.staffOnly");
        assertThat(office.cases.untouched()).isTrue();
    }

    @Test
    @Requirement({"RSP-01", "F27"})
    void whatIsPromisedOfALetterIsKeptByTheCallThatGoesOnForIt() {
        String call = office.file(Applications.repair());
        String letter = entered(letter(SATURDAY, "It lay"));

        office.duplicates.reviewDuplicates(letter, Optional.of(call), "desk");

        assertThat(office.claim(call).responseDueAt()).isEqualTo(Instant.parse("2026-11-22T08:30:00Z"));
    }

    @Test
    @Requirement({"RSP-01", "F27"})
    void whoWasReachedWhileHisLetterLayWasReachedAboutBoth() {
        String call = office.contacted(Applications.repair());
        Instant reached = office.clock.instant();
        office.clock.advance(Duration.ofHours(1));
        String letter = entered(letter(SATURDAY, "It lay over the weekend"));

        office.duplicates.reviewDuplicates(letter, Optional.of(call), "desk");

        assertThat(office.claim(letter).status()).isEqualTo(ClaimStatus.LINKED);
        assertThat(office.ledger.of(letter))
                .extracting(CommitmentRecord::status, CommitmentRecord::metAt)
                .containsExactly(tuple(CommitmentStatus.MET, reached));
        assertThat(office.ledger.statuses(call)).containsExactly(CommitmentStatus.MET);
        verify(office.process).end(letter);
    }

    @Test
    @Requirement({"RSP-01", "F27"})
    void aResponseThatIsBrokenAlreadyEndsWithThatCallToo() {
        String call = office.contacted(Applications.repair());
        Instant reached = office.clock.instant();
        office.clock.advance(Duration.ofHours(1));
        String letter = entered(letter("2026-11-20T16:30:00+08:00", "It lay over the weekend"));
        office.ledger.breach(letter);

        office.duplicates.reviewDuplicates(letter, Optional.of(call), "desk");

        verify(office.ledger.asSeenByClaims).meet(letter, CommitmentKind.RESPONSE, reached, "desk");
        verify(office.process, never()).hurryResponse(call);
    }

    @Test
    @Requirement({"RSP-01", "F27"})
    void aCallThatKnewNothingOfItAnswersNoLetter() {
        String before = office.contacted(Applications.repair());
        String ofAnother = office.contacted(Applications.repair().with("customer.phone", "+8613900000000"));
        office.clock.advance(Duration.ofHours(2));
        String letter = entered(letter("2026-11-22T11:00:00+08:00", "It lay"));
        String older = entered(letter(SATURDAY, "It lay"));

        assertThat(wrongFields(() -> office.duplicates.reviewDuplicates(letter, Optional.of(before), "desk")))
                .containsExactly("linkTo claims.link.answered");
        assertThat(wrongFields(() -> office.duplicates.reviewDuplicates(older, Optional.of(ofAnother), "desk")))
                .containsExactly("linkTo claims.link.answered");
        assertThat(office.ledger.statuses(letter)).containsExactly(CommitmentStatus.RUNNING);
        assertThat(office.ledger.statuses(older)).containsExactly(CommitmentStatus.RUNNING);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Requirement({"RSP-04", "F27"})
    void whatTheLetterTookOverAfterThatCallIsStillOwed(boolean urgent) {
        String call = office.contacted(Applications.repair());
        office.clock.advance(Duration.ofHours(1));
        String letter = entered(letter(SATURDAY, "It lay"));
        String mail = office.file(Applications.repair().with("urgent", urgent));
        office.duplicates.reviewDuplicates(mail, Optional.of(letter), "desk");

        assertThat(wrongFields(() -> office.duplicates.reviewDuplicates(letter, Optional.of(call), "desk")))
                .containsExactly("linkTo claims.link.answered");
    }

    private String entered(Applications application) {
        return office.intake.receive(application.build(), "desk").number();
    }

    private static Applications letter(@Nullable String receivedAt, @Nullable String reason) {
        return Applications.repair()
                .with("channel", "LETTER")
                .with("receivedAt", receivedAt)
                .with("lateEntryReason", reason);
    }
}

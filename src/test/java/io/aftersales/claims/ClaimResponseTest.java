package io.aftersales.claims;

import static io.aftersales.testing.Refusals.refusal;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.aftersales.commitments.CommitmentStatus;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reaching the customer, and reaching him earlier. */
class ClaimResponseTest {

    private final Office office = new Office();

    @Test
    @Requirement({"RSP-02", "RSP-03", "RSP-06", "RSP-07", "CLM-11", "F27"})
    void whoWasReachedHasTheResponse() {
        String number = office.file(Applications.repair());

        office.response.recordContact(number, Contacts.reached());

        assertThat(office.claim(number).status()).isEqualTo(ClaimStatus.CONTACTED);
        assertThat(office.claim(number).respondedAt()).isEqualTo(office.clock.instant());
        assertThat(office.ledger.statuses(number)).containsExactly(CommitmentStatus.MET);
        assertThat(office.attempts).hasSize(1);
    }

    @Test
    @Requirement("F27")
    void neitherTheReceiptNorAFailedTryIsAResponse() {
        String number = office.file(Applications.repair());

        office.response.recordContact(number, Contacts.missed());

        assertThat(office.claim(number).status()).isEqualTo(ClaimStatus.RECEIVED);
        assertThat(office.ledger.statuses(number)).containsExactly(CommitmentStatus.RUNNING);
        assertThat(office.attempts).hasSize(1);
        assertThat(office.timeline(number)).contains(ClaimEvent.CONTACT_TRIED);
    }

    @Test
    @Requirement({"RSP-02", "RSP-03", "RSP-06", "RSP-07"})
    void everythingLeftOutIsToldAtOnce() {
        String number = office.file(Applications.repair());

        assertThat(wrongFields(() -> office.response.recordContact(number, Contacts.empty())))
                .containsExactlyInAnyOrder(
                        "channel problem.requiredOneOf",
                        "contactDataConfirmed claims.contact.done",
                        "faultConfirmed claims.contact.done",
                        "processTold claims.contact.done",
                        "repairCycleTold claims.contact.done",
                        "costBearingTold claims.contact.done",
                        "fault problem.required",
                        "servicePlan problem.requiredOneOf");
        assertThat(office.ledger.statuses(number)).containsExactly(CommitmentStatus.RUNNING);
        assertThat(office.attempts).isEmpty();
    }

    @Test
    void correctedContactDataAreTakenOver() {
        String number = office.file(Applications.repair());

        office.response.recordContact(number, Contacts.corrected("+86 139 0000 0000", "fang@example.com"));

        verify(office.customers).correct(office.claim(number).customerId(), "+8613900000000", "fang@example.com");
    }

    @Test
    void impossibleContactDataAreRefused() {
        String number = office.file(Applications.repair());

        assertThat(wrongFields(() -> office.response.recordContact(number, Contacts.corrected("1", "x"))))
                .containsExactly("phone problem.phone", "email problem.email");
        verify(office.customers, never()).correct(any(), any(), any());
    }

    @Test
    void reachingHimAgainMovesNothing() {
        String number = office.contacted(Applications.repair());
        Instant first = office.clock.instant();
        office.clock.advance(Duration.ofHours(1));

        office.response.recordContact(number, Contacts.reached());

        assertThat(office.claim(number).respondedAt()).isEqualTo(first);
        assertThat(office.claim(number).status()).isEqualTo(ClaimStatus.CONTACTED);
    }

    @Test
    void aClosedClaimHasNobodyToReach() {
        String number = office.file(Applications.repair());
        office.closing.close(number, "WITHDRAWN_BY_CUSTOMER", false, null, "desk");

        assertThat(refusal(() -> office.response.recordContact(number, Contacts.reached())))
                .isEqualTo(
                        "CONFLICT claims.status.unexpected [" + number + ", CLOSED, RECEIVED, CONTACTED, IN_SERVICE]");
    }

    @Test
    void anUnknownClaimIsNamed() {
        assertThat(refusal(() -> office.response.recordContact("CL-20200101-000001", Contacts.missed())))
                .isEqualTo("UNKNOWN claims.number.unknown [CL-20200101-000001]");
    }

    @Test
    @Requirement({"RSP-04", "T02"})
    void whatTurnsOutUrgentIsPromisedEarlier() {
        String number = office.file(Applications.repair());
        office.clock.advance(Duration.ofHours(1));

        office.response.makeUrgent(number, "NO_HEAT", "desk");

        Claim claim = office.claim(number);
        assertThat(claim.urgency()).isEqualTo(Urgency.since(office.clock.instant(), UrgencyReason.NO_HEAT));
        assertThat(claim.responseDueAt()).isEqualTo(Instant.parse("2026-11-22T05:00:00Z"));
        assertThat(office.ledger.of(number)).hasSize(2);
        verify(office.process).hurryResponse(number);
        assertThat(office.told).containsExactly(new ClaimMadeUrgent(number));
        verify(office.outbox).toCustomer(any(), eq("claim-urgent"), eq(number), any(), any());
    }

    @Test
    void makingItUrgentAgainHasNoEffect() {
        String number = office.file(Applications.repair());
        office.response.makeUrgent(number, "NO_HEAT", "desk");

        office.response.makeUrgent(number, "NO_WATER", "desk");

        assertThat(office.claim(number).urgency().reason()).isEqualTo(UrgencyReason.NO_HEAT);
        verify(office.process, times(1)).hurryResponse(any());
        assertThat(office.told).hasSize(1);
    }

    @ParameterizedTest(name = "{0} before it is due: {1} promises")
    @CsvSource({"PT2H, 1", "PT2H0.001S, 2"})
    void aPromiseThatIsDueEarlierStays(Duration before, int promises) {
        String number = office.file(Applications.repair());
        office.clock.advance(Duration.ofHours(24).minus(before));

        office.response.makeUrgent(number, "NO_HEAT", "desk");

        assertThat(office.ledger.of(number)).hasSize(promises);
        verify(office.process, times(promises - 1)).hurryResponse(any());
    }

    @Test
    void whoWasReachedIsNotPromisedAgain() {
        String number = office.contacted(Applications.repair());

        office.response.makeUrgent(number, "NO_HEAT", "desk");

        assertThat(office.claim(number).urgency().urgent()).isTrue();
        assertThat(office.ledger.of(number)).hasSize(1);
    }

    @Test
    void urgencyNeedsAReason() {
        String number = office.file(Applications.repair());

        assertThat(wrongFields(() -> office.response.makeUrgent(number, null, "desk")))
                .containsExactly("urgencyReason problem.requiredOneOf");
        assertThat(wrongFields(() -> office.response.makeUrgent(number, "HURRY", "desk")))
                .containsExactly("urgencyReason problem.oneOf");
    }

    @Test
    void aClosedClaimCannotBecomeUrgent() {
        String number = office.file(Applications.repair());
        office.closing.close(number, "WITHDRAWN_BY_CUSTOMER", false, null, "desk");

        assertThat(refusal(() -> office.response.makeUrgent(number, "NO_HEAT", "desk")))
                .startsWith("CONFLICT claims.status.unexpected");
    }

    @Test
    @Requirement({"RSP-01", "T01"})
    void theLastInstantIsStillInTime() {
        String number = office.file(Applications.repair());
        office.clock.advance(Duration.ofHours(24));
        assertThat(office.claim(number).overdue(office.clock.instant())).isFalse();

        office.clock.advance(Duration.ofMillis(1));

        assertThat(office.claim(number).overdue(office.clock.instant())).isTrue();
    }
}

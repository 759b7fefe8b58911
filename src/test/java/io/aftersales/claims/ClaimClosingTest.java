package io.aftersales.claims;

import static io.aftersales.testing.Refusals.refusal;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.aftersales.commitments.CommitmentStatus;
import io.aftersales.testing.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a claim may end. */
class ClaimClosingTest {

    private final Office office = new Office();

    @Test
    @Requirement("RPR-12")
    void withoutItsCauseAProblemIsNotSolved() {
        String number = office.contacted(Applications.repair());

        assertThat(wrongFields(() -> office.closing.close(number, "SOLVED", false, null, "desk")))
                .containsExactly("causeFound claims.cause.unfound");
        office.closing.close(number, "NOT_SOLVED", false, null, "desk");

        assertThat(office.claim(number).status()).isEqualTo(ClaimStatus.CLOSED);
    }

    @Test
    @Requirement("RPR-12")
    void aCauseThatWasFoundIsNamed() {
        String number = office.contacted(Applications.repair());

        assertThat(wrongFields(() -> office.closing.close(number, "SOLVED", true, " ", "desk")))
                .containsExactly("cause problem.required");
        office.closing.close(number, "SOLVED", true, "Motor worn", "desk");

        assertThat(office.claim(number).closing())
                .contains(new ClaimFile.Closing(ClaimOutcome.SOLVED, true, "Motor worn", office.clock.instant()));
        verify(office.outbox).toCustomer(any(), eq("claim-closed"), eq(number), any(), any());
    }

    @ParameterizedTest
    @ValueSource(strings = {"SOLVED", "NOT_SOLVED", "NO_FAULT_FOUND"})
    @Requirement("POL-15")
    void aPromisedServiceKeepsTheClaimOpenUntilDelivered(String outcome) {
        String number = office.contacted(Applications.repair());
        office.triage.triage(number, "ON_SITE", "ON_SITE", null, "MET", "desk");

        assertThat(refusal(() -> office.closing.close(number, outcome, true, "Motor worn", "desk")))
                .isEqualTo("CONFLICT claims.service.outstanding [" + number + ", ON_SITE]");
        office.triage.recordService(number, ServiceEnd.OUTSTANDING, "Nobody at home", "engineer");
        assertThat(refusal(() -> office.closing.close(number, outcome, true, "Motor worn", "desk")))
                .startsWith("CONFLICT claims.service.outstanding");
        office.triage.recordService(number, ServiceEnd.DELIVERED, null, "engineer");
        office.closing.close(number, outcome, true, "Motor worn", "desk");

        assertThat(office.claim(number).status()).isEqualTo(ClaimStatus.CLOSED);
    }

    @Test
    @Requirement({"DSP-01", "POL-15"})
    void guidanceThatSolvedItIsAllThatWasPromised() {
        String number = office.contacted(Applications.repair());
        office.triage.triage(number, "REMOTE_GUIDANCE", "REMOTE_GUIDANCE", null, "OPEN", "desk");
        office.triage.recordGuidance(number, true, "Replace the battery", "desk");

        office.closing.close(number, "SOLVED", true, "Battery empty", "desk");

        assertThat(office.claim(number).status()).isEqualTo(ClaimStatus.CLOSED);
    }

    @Test
    @Requirement({"DSP-02", "POL-15"})
    void guidanceThatWasNotEnoughIsFollowedByAService() {
        String number = office.contacted(Applications.repair());
        office.triage.triage(number, "REMOTE_GUIDANCE", "REMOTE_GUIDANCE", null, "OPEN", "desk");
        office.triage.recordGuidance(number, false, "Tried a new battery", "desk");

        assertThat(refusal(() -> office.closing.close(number, "NOT_SOLVED", false, null, "desk")))
                .startsWith("CONFLICT claims.service.outstanding");
    }

    @Test
    @Requirement("POL-15")
    void theCustomerMayWithdrawWhatWasPromised() {
        String number = office.contacted(Applications.repair());
        office.triage.triage(number, "ON_SITE", "ON_SITE", null, "MET", "desk");

        office.closing.close(number, "WITHDRAWN_BY_CUSTOMER", false, null, "desk");

        assertThat(office.claim(number).status()).isEqualTo(ClaimStatus.CLOSED);
    }

    @Test
    void onlyAWithdrawnClaimIsClosedUnanswered() {
        String number = office.file(Applications.repair());

        assertThat(refusal(() -> office.closing.close(number, "NO_FAULT_FOUND", false, null, "desk")))
                .isEqualTo("CONFLICT claims.status.unexpected [" + number + ", RECEIVED, CONTACTED, IN_SERVICE]");
        assertThat(office.ledger.statuses(number)).containsExactly(CommitmentStatus.RUNNING);
        office.closing.close(number, "WITHDRAWN_BY_CUSTOMER", false, null, "desk");

        assertThat(office.ledger.statuses(number)).containsExactly(CommitmentStatus.CANCELLED);
    }

    @Test
    void repeatingItHasNoEffectAndAnotherEndIsRefused() {
        String number = office.contacted(Applications.repair());
        office.closing.close(number, "NO_FAULT_FOUND", false, null, "desk");

        office.closing.close(number, "NO_FAULT_FOUND", false, null, "desk");

        verify(office.outbox, times(1)).toCustomer(any(), eq("claim-closed"), any(), any(), any());
        assertThat(office.timeline(number)).containsOnlyOnce(ClaimEvent.CLOSED);
        assertThat(refusal(() -> office.closing.close(number, "NOT_SOLVED", false, null, "desk")))
                .startsWith("CONFLICT claims.status.unexpected");
    }

    @ParameterizedTest(name = "{0} as {1}: {2}")
    @CsvSource({
        "REPAIR, ANSWERED, false",
        "REPAIR, DELIVERED, false",
        "CONSULTATION, ANSWERED, true",
        "CONSULTATION, DELIVERED, false",
        "INSTALLATION, DELIVERED, true",
        "INSTALLATION, ANSWERED, false"
    })
    void anOutcomeFitsTheKind(ClaimKind kind, ClaimOutcome outcome, boolean fits) {
        assertThat(outcome.fits(kind)).isEqualTo(fits);
    }

    @Test
    void aFaultCannotBeClosedAsAnswered() {
        String number = office.contacted(Applications.repair());

        assertThat(wrongFields(() -> office.closing.close(number, "ANSWERED", false, null, "desk")))
                .containsExactly("outcome claims.outcome.kind");
        assertThat(wrongFields(() -> office.closing.close(number, null, false, null, "desk")))
                .containsExactly("outcome problem.requiredOneOf");
    }

    @Test
    @Requirement("CLM-08")
    void whatNobodyHasCalledAnEnquiryIsNotClosedAsAnswered() {
        String number = office.fileMail();
        office.response.recordContact(number, Contacts.reached());
        office.triage.triage(number, "REMOTE_GUIDANCE", "REMOTE_GUIDANCE", null, "OPEN", "desk");
        office.triage.recordGuidance(number, true, "Told him", "desk");

        assertThat(wrongFields(() -> office.closing.close(number, "ANSWERED", false, null, "desk")))
                .containsExactly("outcome claims.record.assumed");
        office.records.complete(number, new RecordChange("REPAIR", null, null, null), "desk");
        assertThat(wrongFields(() -> office.closing.close(number, "ANSWERED", false, null, "desk")))
                .containsExactly("outcome claims.outcome.kind");
        office.records.complete(number, new RecordChange("CONSULTATION", null, null, null), "desk");
        office.closing.close(number, "ANSWERED", false, null, "desk");

        assertThat(office.claim(number).status()).isEqualTo(ClaimStatus.CLOSED);
    }

    @ParameterizedTest
    @EnumSource(names = {"CAUSE_UNFOUND", "NOT_OWED"})
    @Requirement({"RPR-12", "POL-15"})
    void whatWasNotSolvedIsNotClosedAsSolved(ServiceEnd end) {
        String number = office.contacted(Applications.repair());
        office.triage.triage(number, "ON_SITE", "ON_SITE", null, "MET", "desk");
        office.triage.recordService(number, end, null, "engineer");

        assertThat(wrongFields(() -> office.closing.close(number, "SOLVED", true, "Worn contact", "desk")))
                .containsExactly("outcome claims.outcome.service");

        office.closing.close(number, "NOT_SOLVED", false, null, "desk");
        assertThat(office.claim(number).status()).isEqualTo(ClaimStatus.CLOSED);
    }
}

package io.aftersales.claims;

import static io.aftersales.testing.Refusals.refusal;
import static io.aftersales.testing.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.aftersales.commitments.CommitmentKind;
import io.aftersales.commitments.CommitmentStatus;
import io.aftersales.products.ServiceContract;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a claim that repeats another. */
class DuplicateReviewTest {

    private final Office office = new Office();
    private String earlier = "";

    @BeforeEach
    void anEarlierClaim() {
        earlier = office.file(Applications.repair());
        office.clock.advance(Duration.ofHours(1));
    }

    @Test
    void theEarlierClaimCarriesOnWithItsOwnPromise() {
        String later = office.file(Applications.repair());

        office.duplicates.reviewDuplicates(later, Optional.of(earlier), "desk");

        assertThat(office.claim(later).status()).isEqualTo(ClaimStatus.LINKED);
        assertThat(office.claim(later).linkedTo()).isEqualTo(earlier);
        assertThat(office.ledger.statuses(later)).containsExactly(CommitmentStatus.CANCELLED);
        assertThat(office.ledger.statuses(earlier)).containsExactly(CommitmentStatus.RUNNING);
        verify(office.process).end(later);
        verify(office.process, never()).hurryResponse(any());
        verify(office.outbox).toCustomer(any(), eq("claim-linked"), eq(later), any(), any());
    }

    @Test
    void theEarliestPromiseStays() {
        String later = office.file(Applications.repair().with("urgent", true));
        office.clock.advance(Duration.ofMinutes(30));

        office.duplicates.reviewDuplicates(later, Optional.of(earlier), "desk");

        Instant twoHoursAfterTheLaterOne = Instant.parse("2026-11-22T05:00:00Z");
        assertThat(office.claim(earlier).responseDueAt()).isEqualTo(twoHoursAfterTheLaterOne);
        assertThat(office.claim(earlier).urgency().urgent()).isTrue();
        assertThat(office.ledger.statuses(earlier)).containsExactly(CommitmentStatus.RUNNING, CommitmentStatus.RUNNING);
        assertThat(office.told).containsExactly(new ClaimMadeUrgent(earlier), new ClaimLinked(later, earlier, "desk"));
        verify(office.process).hurryResponse(earlier);
    }

    @Test
    @Requirement({"PRE-04", "F27"})
    void thePromiseOfAContractKeepsItsInstant() {
        ServiceContract contract = mock(ServiceContract.class);
        when(contract.responseHours()).thenReturn(4L);
        when(contract.number()).thenReturn("C-1");
        when(office.contracts.responseTermFor(eq("SN2"), any())).thenReturn(Optional.of(contract));
        String later = office.file(Applications.repair().with("product.serialNumber", "SN-2"));
        Instant promised = office.claim(later).responseDueAt();
        office.clock.advance(Duration.ofMinutes(30));

        office.duplicates.reviewDuplicates(later, Optional.of(earlier), "desk");

        assertThat(promised).isEqualTo(Instant.parse("2026-11-22T07:00:00Z"));
        assertThat(office.claim(earlier).responseDueAt()).isEqualTo(promised);
        assertThat(office.ledger.of(earlier)).hasSize(2);
    }

    @Test
    @Requirement("F27")
    void aPromiseThatWasTakenOverIsHandedOn() {
        String urgent = office.file(Applications.repair().with("urgent", true));
        Instant promised = office.claim(urgent).responseDueAt();
        office.clock.advance(Duration.ofMinutes(10));
        String between = office.file(Applications.repair());
        office.duplicates.reviewDuplicates(urgent, Optional.of(between), "desk");
        office.clock.advance(Duration.ofMinutes(10));

        office.duplicates.reviewDuplicates(between, Optional.of(earlier), "desk");

        assertThat(office.claim(earlier).responseDueAt()).isEqualTo(promised);
        assertThat(office.ledger.statuses(earlier)).containsExactly(CommitmentStatus.RUNNING, CommitmentStatus.RUNNING);
    }

    @Test
    @Requirement("F27")
    void aBrokenPromiseIsHandedOverAsBroken() {
        String later = office.file(Applications.repair().with("urgent", true));
        Instant promised = office.claim(later).responseDueAt();
        office.clock.advance(Duration.ofHours(3));
        office.ledger.breach(later);

        office.duplicates.reviewDuplicates(later, Optional.of(earlier), "desk");

        assertThat(office.claim(earlier).responseDueAt()).isEqualTo(promised);
        verify(office.process).hurryResponse(earlier);
    }

    @Test
    @Requirement("F27")
    void whereTheEarlierPromiseIsBrokenItsLadderGoesOn() {
        office.ledger.breach(earlier);
        String later = office.file(Applications.repair().with("urgent", true));

        office.duplicates.reviewDuplicates(later, Optional.of(earlier), "desk");

        assertThat(office.ledger.statuses(earlier)).containsExactly(CommitmentStatus.BREACHED);
        verify(office.ledger.asSeenByClaims).cancel(later, CommitmentKind.RESPONSE, "Repeats " + earlier, "desk");
        verify(office.process, never()).hurryResponse(any());
    }

    @Test
    @Requirement("F27")
    void aClaimWhoseCustomerWasReachedDoesNotAnswerForOneThatNeedsAResponse() {
        office.response.recordContact(earlier, Contacts.reached());
        String later = office.file(Applications.repair());

        assertThat(wrongLink(later, earlier)).isEqualTo("linkTo claims.link.answered");
        office.triage.triage(earlier, "ON_SITE", "ON_SITE", null, "MET", "desk");
        assertThat(wrongLink(later, earlier)).isEqualTo("linkTo claims.link.answered");
        assertThat(office.claim(later).status()).isEqualTo(ClaimStatus.RECEIVED);
        assertThat(office.ledger.statuses(later)).containsExactly(CommitmentStatus.RUNNING);
    }

    @Test
    void whereBothCustomersWereReachedNothingIsOwed() {
        office.response.recordContact(earlier, Contacts.reached());
        String later = office.contacted(Applications.repair());

        office.duplicates.reviewDuplicates(later, Optional.of(earlier), "desk");

        assertThat(office.claim(later).status()).isEqualTo(ClaimStatus.LINKED);
        assertThat(office.ledger.statuses(later)).containsExactly(CommitmentStatus.MET);
    }

    @Test
    void repeatingItHasNoEffect() {
        String later = office.file(Applications.repair());

        office.duplicates.reviewDuplicates(later, Optional.of(earlier), "desk");
        office.duplicates.reviewDuplicates(later, Optional.of(earlier), "desk");

        verify(office.process, times(1)).end(later);
    }

    @Test
    void whatStandsAloneGoesOn() {
        String later = office.file(Applications.repair());

        office.duplicates.reviewDuplicates(later, Optional.empty(), "desk");
        office.duplicates.reviewDuplicates(later, Optional.empty(), "desk");

        assertThat(office.claim(later).status()).isEqualTo(ClaimStatus.RECEIVED);
        assertThat(office.timeline(later)).containsOnlyOnce(ClaimEvent.FOUND_SEPARATE);
    }

    @Test
    void aClaimIsLinkedOnlyToAnotherOpenOne() {
        String linked = office.file(Applications.repair());
        office.duplicates.reviewDuplicates(linked, Optional.of(earlier), "desk");
        String closed = office.file(Applications.repair());
        office.closing.close(closed, "WITHDRAWN_BY_CUSTOMER", false, null, "desk");
        String later = office.file(Applications.repair());

        assertThat(wrongLink(later, later)).isEqualTo("linkTo claims.link.self");
        assertThat(wrongLink(later, "CL-20200101-000001")).isEqualTo("linkTo claims.link.unknown");
        assertThat(wrongLink(later, linked)).isEqualTo("linkTo claims.link.settled");
        assertThat(wrongLink(later, closed)).isEqualTo("linkTo claims.link.settled");
        assertThat(office.claim(later).status()).isEqualTo(ClaimStatus.RECEIVED);
    }

    @Test
    void whatIsInServiceIsNotLinkedAnyMore() {
        String later = office.contacted(Applications.repair());
        office.triage.triage(later, "ON_SITE", "ON_SITE", null, "MET", "desk");

        assertThat(refusal(() -> office.duplicates.reviewDuplicates(later, Optional.of(earlier), "desk")))
                .isEqualTo("CONFLICT claims.status.unexpected [" + later + ", IN_SERVICE, RECEIVED, CONTACTED]");
    }

    private String wrongLink(String number, String linkTo) {
        return String.join(
                "; ", wrongFields(() -> office.duplicates.reviewDuplicates(number, Optional.of(linkTo), "desk")));
    }
}

package io.aftersales.claims;

import static io.aftersales.claims.Refusals.refusal;
import static io.aftersales.claims.Refusals.wrongFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.aftersales.commitments.CommitmentStatus;
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
        verify(office.process, never()).tightenResponse(any(), any());
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
        verify(office.process).tightenResponse(eq(earlier), any());
    }

    @Test
    void reachingTheCustomerAnswersBoth() {
        String later = office.file(Applications.repair());
        office.duplicates.reviewDuplicates(later, Optional.of(earlier), "desk");

        office.response.recordContact(earlier, Contacts.reached());

        verify(office.ledger.asSeenByClaims).meet(eq(later), any(), any(), any());
        verify(office.ledger.asSeenByClaims).meet(eq(earlier), any(), any(), any());
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
        assertThat(office.timeline(later)).containsOnlyOnce(ClaimEvent.Type.FOUND_SEPARATE);
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

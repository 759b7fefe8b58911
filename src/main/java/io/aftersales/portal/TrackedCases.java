package io.aftersales.portal;

import io.aftersales.cases.CaseKind;
import io.aftersales.claims.ClaimFile;
import io.aftersales.claims.ClaimFiles;
import io.aftersales.complaints.ComplaintFile;
import io.aftersales.complaints.ComplaintFiles;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds cases of all kinds by what customers have of them. */
@Component
class TrackedCases {

    private final ClaimFiles claims;
    private final ComplaintFiles complaints;

    TrackedCases(ClaimFiles claims, ComplaintFiles complaints) {
        this.claims = claims;
        this.complaints = complaints;
    }

    /** Returns the case of that tracking code, however it is typed. */
    Optional<TrackedCase> find(String code) {
        return claims.trackedBy(code)
                .map(this::of)
                .or(() -> complaints.trackedBy(code).map(this::of));
    }

    TrackedCase of(ClaimFile claim) {
        return new TrackedCase(CaseKind.CLAIM, claim.number(), claim.trackingCode(), claims.customerOf(claim.number()));
    }

    TrackedCase of(ComplaintFile complaint) {
        return new TrackedCase(
                CaseKind.COMPLAINT,
                complaint.number(),
                complaint.trackingCode(),
                complaints.customerOf(complaint.number()));
    }

    /** Returns the claim that a complaint is about, where both are of the same customer. */
    Optional<TrackedCase> claimOf(TrackedCase complaint) {
        return Optional.ofNullable(complaints.get(complaint.number()).claimNumber())
                .flatMap(claims::find)
                .map(this::of)
                .filter(claim -> claim.customer().equals(complaint.customer()));
    }
}

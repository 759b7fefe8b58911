package io.aftersales.fees;

import io.aftersales.problems.Refused;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The calculation sheet of a service: which version of it counts, and how far finance is with it. */
@Entity
@Table(name = "fee_sheet")
class Sheet {

    @Id
    private String claimNumber;

    @Version
    private @Nullable Long lockVersion;

    private String currency;
    private int latest;

    @Enumerated(EnumType.STRING)
    private ReviewState review = ReviewState.EMPTY;

    private @Nullable Integer returnedVersion;
    private @Nullable Instant reviewedAt;
    private @Nullable String reviewedBy;

    @SuppressWarnings("NullAway.Init")
    protected Sheet() {}

    Sheet(String claimNumber, String currency) {
        this.claimNumber = claimNumber;
        this.currency = currency;
    }

    /** Returns the number of the new version. What was reviewed before no longer counts. */
    int next(boolean empty) {
        boolean untouched = empty && review == ReviewState.EMPTY;
        if (!untouched && review != ReviewState.RETURNED) {
            review = ReviewState.OPEN;
        }
        return ++latest;
    }

    /** @throws Refused if another version counts by now, which the user has not seen */
    void expectLatest(int version) {
        if (version != latest) {
            throw new Refused(Refused.Kind.CONFLICT, "fees.version.stale", claimNumber, version, latest);
        }
    }

    void pass(Instant at, String by) {
        expectOpen();
        review = ReviewState.PASSED;
        reviewedAt = at;
        reviewedBy = by;
    }

    void sendBack(Instant at, String by) {
        expectOpen();
        review = ReviewState.RETURNED;
        returnedVersion = latest;
        reviewedAt = at;
        reviewedBy = by;
    }

    /** Goes to finance again after a return; without effect when it is there already. */
    boolean resubmit() {
        if (review != ReviewState.RETURNED) {
            return false;
        }
        review = ReviewState.OPEN;
        returnedVersion = null;
        return true;
    }

    /** Whether it was sent back and nobody has corrected it since. */
    boolean uncorrected() {
        return returnedVersion != null && returnedVersion == latest;
    }

    private void expectOpen() {
        if (review != ReviewState.OPEN) {
            throw new Refused(Refused.Kind.CONFLICT, "fees.review.state", claimNumber, review.name());
        }
    }

    String claimNumber() {
        return claimNumber;
    }

    String currency() {
        return currency;
    }

    int latest() {
        return latest;
    }

    ReviewState review() {
        return review;
    }

    @Nullable Instant reviewedAt() {
        return reviewedAt;
    }

    @Nullable String reviewedBy() {
        return reviewedBy;
    }
}

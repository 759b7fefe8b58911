package io.aftersales.reimbursements;

import io.aftersales.customers.EncryptedText;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What others than the claimant have decided about an expense claim, who they were, and what they decided on. */
@Embeddable
class ExpenseDecisions {

    private boolean late;

    @Convert(converter = EncryptedText.class)
    private @Nullable String lateReason;

    private @Nullable String lateDecidedBy;
    private @Nullable String costCentre;
    private boolean overBudget;
    private @Nullable String budgetDecidedBy;
    private @Nullable String passedOnBy;
    private @Nullable Instant reviewedAt;
    private @Nullable String reviewedBy;

    @Convert(converter = EncryptedText.class)
    private @Nullable String returnedReason;

    void late(@Nullable String reason) {
        late = reason != null;
        lateReason = reason;
    }

    void lateDecidedBy(String by) {
        lateDecidedBy = by;
    }

    /** What was decided about another amount does not count any more. */
    void weigh(@Nullable String centre, boolean above) {
        costCentre = centre;
        overBudget = above;
        budgetDecidedBy = null;
    }

    void budgetDecidedBy(String by) {
        budgetDecidedBy = by;
    }

    void passedOnBy(String by) {
        passedOnBy = by;
    }

    void reviewed(Instant at, String by) {
        reviewedAt = at;
        reviewedBy = by;
    }

    void returned(@Nullable String why) {
        returnedReason = why;
    }

    boolean budgetUndecided() {
        return overBudget && budgetDecidedBy == null;
    }

    boolean late() {
        return late;
    }

    @Nullable String lateReason() {
        return lateReason;
    }

    @Nullable String lateDecidedBy() {
        return lateDecidedBy;
    }

    @Nullable String costCentre() {
        return costCentre;
    }

    boolean overBudget() {
        return overBudget;
    }

    @Nullable String budgetDecidedBy() {
        return budgetDecidedBy;
    }

    @Nullable String passedOnBy() {
        return passedOnBy;
    }

    @Nullable Instant reviewedAt() {
        return reviewedAt;
    }

    @Nullable String reviewedBy() {
        return reviewedBy;
    }

    @Nullable String returnedReason() {
        return returnedReason;
    }
}

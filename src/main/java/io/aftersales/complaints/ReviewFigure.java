package io.aftersales.complaints;

/**
 * A number of a review, as it stood when the review was opened.
 *
 * @param name of what is counted, by the subject
 */
public record ReviewFigure(Subject subject, String name, long amount) {

    /** What is counted. */
    public enum Subject {
        /** Complaints received in the period, by {@link ComplaintCategory}. */
        CATEGORY,
        /** Complaints of which a root cause was named in the period, by {@link RootCause}. */
        CAUSE,
        /** Complaints whose customers rated the result in the period, by the rating, 1 to 5. */
        RATING,
        /** Improvements that are not carried out, by {@link Improvement.Status}. */
        IMPROVEMENT,
        /** Promises due in the period that were kept, by {@link io.aftersales.commitments.CommitmentKind}. */
        KEPT,
        /** Promises due in the period that were broken, by {@link io.aftersales.commitments.CommitmentKind}. */
        BROKEN
    }
}

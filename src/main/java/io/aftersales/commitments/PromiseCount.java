package io.aftersales.commitments;

/**
 * What became of the promises of one kind that were due in a period.
 *
 * @param kept met, and not after they were due
 * @param broken met too late, or not at all
 */
public record PromiseCount(CommitmentKind kind, long kept, long broken) {

    /** These and others of the same kind. */
    public PromiseCount and(PromiseCount others) {
        return new PromiseCount(kind, kept + others.kept, broken + others.broken);
    }
}

package io.aftersales.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a check of the chain found.
 *
 * @param checkedAt when it began
 * @param sealed events in the chain
 * @param waiting events that are not sealed yet
 * @param head the end of the chain, which an auditor may keep
 * @param fault the first one; null when the chain is whole
 */
public record ChainReport(
        Instant checkedAt,
        long sealed,
        long waiting,
        Anchor head,
        @Nullable Fault fault) {

    /** Whether nothing was found. */
    public boolean whole() {
        return fault == null;
    }

    /**
     * Where the chain does not hold any more.
     *
     * @param seal the first place that is wrong; what follows it is not looked at
     */
    public record Fault(long seal, Reason reason) {}

    /** What is wrong at a place. */
    public enum Reason {
        /** Its content is not what was sealed: changed, exchanged with another, or put in there. */
        CHANGED,
        /** Nothing has this place, though later ones have theirs. */
        MISSING,
        /** The place is taken twice, or lies behind the end of the chain. */
        INSERTED,
        /** The chain ends before it, though it was longer. */
        CUT_OFF,
        /** The chain is whole in itself, but is not the one that the anchor was taken from. */
        NOT_AS_ANCHORED
    }
}

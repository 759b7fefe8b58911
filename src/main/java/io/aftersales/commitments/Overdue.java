package io.aftersales.commitments;

import java.time.Instant;
import java.util.UUID;

/**
 * A promise to which something should have happened.
 *
 * @param since when it should have
 */
record Overdue(UUID id, Instant since) {

    /** Before every promise. */
    static final Overdue NONE = new Overdue(new UUID(0, 0), Instant.EPOCH);
}

package io.aftersales.commitments;

import java.time.Instant;
import java.util.UUID;

/**
 * A promise on record.
 *
 * @param dueAt the last instant that keeps it
 * @param warnAt when the responsible person is warned, before {@code dueAt}
 */
public record Promised(UUID id, Instant startedAt, Instant warnAt, Instant dueAt, boolean provisional) {}

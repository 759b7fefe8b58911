package io.aftersales.claims;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a claim can wait (RSP-05, F32).
 *
 * @param since from when it has been urgent, null while it is not
 */
@Embeddable
public record Urgency(
        boolean urgent,

        @Nullable @Column(name = "urgency_reason") @Enumerated(EnumType.STRING)
        UrgencyReason reason,

        @Nullable @Column(name = "urgent_since") Instant since) {

    /** A reason may have been given although it does not suffice. */
    static Urgency none(@Nullable UrgencyReason reason) {
        return new Urgency(false, reason, null);
    }

    static Urgency since(Instant since, @Nullable UrgencyReason reason) {
        return new Urgency(true, reason, since);
    }

    /** Whether a promise made at {@code startedAt} was one of the urgent kind. */
    boolean coveredAt(Instant startedAt) {
        return since != null && !startedAt.isBefore(since);
    }
}

package io.aftersales.complaints;

import io.aftersales.claims.Severity;
import io.aftersales.commitments.CommitmentRecord;
import io.aftersales.products.ProductLine;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of the complaint register (客户投诉登记追踪表, CMP-07).
 *
 * @param resolution the promise to handle it that counts
 * @param lateBy how much later than its due instant it was handled, or is not handled by now; empty when it is not late
 * @param extended whether the limit was extended
 */
public record RegisterLine(
        String number,
        ComplaintStatus status,
        Instant receivedAt,
        ComplaintCategory category,
        Severity severity,
        boolean urgent,
        String department,
        @Nullable String owner,
        @Nullable String claimNumber,
        ProductLine productLine,
        @Nullable String model,
        Settlement settlement,
        @Nullable Instant closedAt,
        CommitmentRecord resolution,
        Optional<Duration> lateBy,
        boolean extended) {}

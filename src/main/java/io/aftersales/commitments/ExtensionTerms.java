package io.aftersales.commitments;

import io.aftersales.problems.Problems;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an extension says, checked.
 *
 * @param dueAt after the present due instant
 * @param customerToldAt not after now and before the present due instant
 */
record ExtensionTerms(Instant dueAt, String reason, Instant customerToldAt) {

    /**
     * Returns the terms as they are recorded.
     *
     * @param presentDueAt until when the promise runs without the extension
     * @throws io.aftersales.problems.InvalidInput if one of them is missing or wrong
     */
    static ExtensionTerms of(
            @Nullable Instant newDueAt,
            @Nullable String reason,
            @Nullable Instant customerToldAt,
            Instant presentDueAt,
            Instant now) {
        Problems problems = new Problems();
        Optional<String> why = problems.required("reason", reason, CommitmentLedger.REASON_LENGTH);
        Optional<Instant> until = instant("newDueAt", newDueAt, problems);
        until.filter(at -> !at.isAfter(presentDueAt))
                .ifPresent(at -> problems.reject("newDueAt", newDueAt, "commitments.afterDue", presentDueAt));
        Optional<Instant> told = instant("customerToldAt", customerToldAt, problems);
        told.ifPresent(at -> {
            if (at.isAfter(now)) {
                problems.reject("customerToldAt", customerToldAt, "commitments.notAfterNow");
            } else if (!at.isBefore(presentDueAt)) {
                problems.reject("customerToldAt", customerToldAt, "commitments.beforeDue", presentDueAt);
            }
        });
        problems.throwIfAny();
        return new ExtensionTerms(until.orElseThrow(), why.orElseThrow(), told.orElseThrow());
    }

    private static Optional<Instant> instant(String field, @Nullable Instant instant, Problems problems) {
        if (instant == null) {
            problems.reject(field, null, "problem.required");
        }
        return Optional.ofNullable(instant).map(CommitmentClock::whole);
    }
}

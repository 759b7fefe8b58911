package io.aftersales.claims;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.commitments.CommitmentLedger;
import io.aftersales.commitments.CommitmentRecord;
import io.aftersales.commitments.CommitmentStatus;
import io.aftersales.commitments.Promise;
import io.aftersales.commitments.Promised;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ledger without tables: 24 hours, 2 when urgent, or what a contract states if that is shorter. */
final class Ledger {

    final CommitmentLedger asSeenByClaims = mock(CommitmentLedger.class);
    private final List<CommitmentRecord> records = new ArrayList<>();

    Ledger() {
        when(asSeenByClaims.promise(any())).thenAnswer(call -> add(call.getArgument(0)));
        when(asSeenByClaims.tighten(any(), any()))
                .thenAnswer(call -> tighten(call.getArgument(0), call.getArgument(1)));
        when(asSeenByClaims.of(any())).thenAnswer(call -> of(call.getArgument(0)));
        doAnswer(call -> settle(call.getArgument(0), CommitmentStatus.MET, call.getArgument(2)))
                .when(asSeenByClaims)
                .meet(any(), any(), any(), any());
        doAnswer(call -> settle(call.getArgument(0), CommitmentStatus.CANCELLED, null))
                .when(asSeenByClaims)
                .cancel(any(), any(), any(), any());
    }

    /** Nobody kept the promises of that case. */
    void breach(String number) {
        settle(number, CommitmentStatus.BREACHED, null);
    }

    List<CommitmentRecord> of(String number) {
        return records.stream()
                .filter(record -> record.subject().equals(number))
                .toList();
    }

    List<CommitmentStatus> statuses(String number) {
        return of(number).stream().map(CommitmentRecord::status).toList();
    }

    private Promised add(Promise promise) {
        Duration limit = Duration.ofHours(promise.urgent() ? 2 : 24);
        if (promise.agreement() != null && promise.agreement().limit().amount() < limit.toHours()) {
            limit = Duration.ofHours(promise.agreement().limit().amount());
        }
        Instant dueAt = promise.from().plus(limit);
        UUID id = UUID.randomUUID();
        records.add(new CommitmentRecord(
                id,
                promise.subject(),
                promise.kind(),
                "clause",
                "RSP-01",
                promise.from(),
                dueAt,
                dueAt,
                dueAt,
                CommitmentStatus.RUNNING,
                null,
                null,
                null,
                false,
                "calendar",
                List.of()));
        return new Promised(id, promise.from(), dueAt, dueAt, false);
    }

    private Optional<Promised> tighten(UUID running, Promise stricter) {
        Promised added = add(stricter);
        Instant dueAt = records.stream()
                .filter(record -> record.id().equals(running))
                .findFirst()
                .orElseThrow()
                .dueAt();
        if (added.dueAt().isBefore(dueAt)) {
            return Optional.of(added);
        }
        records.removeIf(record -> record.id().equals(added.id()));
        return Optional.empty();
    }

    private @Nullable Object settle(String subject, CommitmentStatus as, @Nullable Instant metAt) {
        records.replaceAll(record -> !record.subject().equals(subject) || record.status() != CommitmentStatus.RUNNING
                ? record
                : new CommitmentRecord(
                        record.id(),
                        record.subject(),
                        record.kind(),
                        record.clause(),
                        record.requirement(),
                        record.startedAt(),
                        record.promisedDueAt(),
                        record.dueAt(),
                        record.warnAt(),
                        as,
                        metAt,
                        null,
                        null,
                        false,
                        record.calendarVersion(),
                        List.of()));
        return null;
    }
}

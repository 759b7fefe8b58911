package io.aftersales.reimbursements;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.calendar.Span;
import io.aftersales.calendar.TestCalendars;
import io.aftersales.commitments.CommitmentKind;
import io.aftersales.commitments.CommitmentLedger;
import io.aftersales.commitments.CommitmentRecord;
import io.aftersales.commitments.CommitmentStatus;
import io.aftersales.commitments.Promise;
import io.aftersales.commitments.Promised;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ledger without tables: 30 and 15 calendar days, counted by the real calendar. */
final class ExpenseLedger {

    final CommitmentLedger asSeenByExpenses = mock(CommitmentLedger.class);
    private final List<CommitmentRecord> records = new ArrayList<>();
    private final Map<UUID, Instant> paused = new HashMap<>();
    private final Clock clock;

    ExpenseLedger(Clock clock) {
        this.clock = clock;
        when(asSeenByExpenses.promise(any())).thenAnswer(call -> promised(call.<Promise>getArgument(0)));
        when(asSeenByExpenses.of(any())).thenAnswer(call -> of(call.getArgument(0)));
        when(asSeenByExpenses.find(any(), any(), any()))
                .thenAnswer(call -> of(call.getArgument(0)).stream()
                        .filter(record -> record.kind() == call.getArgument(1))
                        .toList());
        when(asSeenByExpenses.resume(any(), any())).thenAnswer(call -> resume(call.getArgument(0)));
        doAnswer(call -> pause(call.getArgument(0))).when(asSeenByExpenses).pause(any(), any(), any());
        doAnswer(call -> settle(call.getArgument(0), call.getArgument(1), CommitmentStatus.MET, call.getArgument(2)))
                .when(asSeenByExpenses)
                .meet(any(), any(), any(), any());
        doAnswer(call -> settle(call.getArgument(0), call.getArgument(1), CommitmentStatus.CANCELLED, null))
                .when(asSeenByExpenses)
                .cancel(any(), any(), any(), any());
    }

    List<CommitmentRecord> of(String number) {
        return records.stream()
                .filter(record -> record.subject().equals(number))
                .toList();
    }

    /** Returns what became of the promises, the oldest first, as {@code kind status}. */
    List<String> states(String number) {
        return of(number).stream()
                .map(record -> record.kind() + " " + record.status())
                .toList();
    }

    CommitmentRecord latest(String number, CommitmentKind kind) {
        return of(number).stream()
                .filter(record -> record.kind() == kind)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private CommitmentRecord add(Promise promise) {
        Span limit = Span.days(promise.kind() == CommitmentKind.EXPENSE_SUBMISSION ? 30 : 15);
        Instant dueAt = TestCalendars.published().due(promise.from(), limit).at();
        CommitmentRecord record = record(
                UUID.randomUUID(),
                promise.subject(),
                promise.kind(),
                promise.from(),
                dueAt,
                dueAt,
                CommitmentStatus.RUNNING,
                null);
        records.add(record);
        return record;
    }

    private @Nullable Object pause(UUID id) {
        paused.put(id, clock.instant());
        CommitmentRecord old = get(id);
        replace(old, old.dueAt(), CommitmentStatus.PAUSED, null);
        return null;
    }

    private Promised resume(UUID id) {
        CommitmentRecord old = get(id);
        if (paused.containsKey(id)) {
            Duration stood = Duration.between(Objects.requireNonNull(paused.remove(id)), clock.instant());
            replace(old, old.dueAt().plus(stood), CommitmentStatus.RUNNING, null);
        }
        return promised(get(id));
    }

    private @Nullable Object settle(
            String subject, CommitmentKind kind, CommitmentStatus status, @Nullable Instant metAt) {
        of(subject).stream()
                .filter(record -> record.kind() == kind && record.metAt() == null)
                .forEach(record -> replace(record, record.dueAt(), status, metAt));
        return null;
    }

    private CommitmentRecord get(UUID id) {
        return records.stream()
                .filter(record -> record.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void replace(CommitmentRecord old, Instant dueAt, CommitmentStatus status, @Nullable Instant metAt) {
        records.set(
                records.indexOf(old),
                record(
                        old.id(),
                        old.subject(),
                        old.kind(),
                        old.startedAt(),
                        old.promisedDueAt(),
                        dueAt,
                        status,
                        metAt));
    }

    private static CommitmentRecord record(
            UUID id,
            String subject,
            CommitmentKind kind,
            Instant from,
            Instant promisedDueAt,
            Instant dueAt,
            CommitmentStatus status,
            @Nullable Instant metAt) {
        return new CommitmentRecord(
                id,
                subject,
                kind,
                "clause",
                "EXP-06",
                from,
                promisedDueAt,
                dueAt,
                dueAt,
                status,
                metAt,
                null,
                null,
                false,
                "calendar",
                List.of());
    }

    private Promised promised(Promise promise) {
        Promised byTable = promised(add(promise));
        return promise.warning() == null
                ? byTable
                : new Promised(
                        byTable.id(),
                        byTable.startedAt(),
                        promise.warning().apply(byTable.dueAt()),
                        byTable.dueAt(),
                        false);
    }

    private static Promised promised(CommitmentRecord record) {
        return new Promised(record.id(), record.startedAt(), record.warnAt(), record.dueAt(), false);
    }
}

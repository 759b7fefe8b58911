package io.aftersales.complaints;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.aftersales.commitments.CommitmentKind;
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

/** A ledger without tables and calendar: an hour, an hour, three weeks for the 15 working days, and 24 hours. */
final class ComplaintLedger {

    final CommitmentLedger asSeenByComplaints = mock(CommitmentLedger.class);
    private final List<CommitmentRecord> records = new ArrayList<>();

    ComplaintLedger() {
        when(asSeenByComplaints.promise(any())).thenAnswer(call -> promised(add(call.getArgument(0))));
        when(asSeenByComplaints.of(any())).thenAnswer(call -> of(call.getArgument(0)));
        when(asSeenByComplaints.tighten(any(), any()))
                .thenAnswer(call -> tighten(call.getArgument(0), call.getArgument(1)));
        doAnswer(call -> settle(call.getArgument(0), call.getArgument(1), CommitmentStatus.MET, call.getArgument(2)))
                .when(asSeenByComplaints)
                .meet(any(), any(), any(), any());
        doAnswer(call -> settle(call.getArgument(0), call.getArgument(1), CommitmentStatus.CANCELLED, null))
                .when(asSeenByComplaints)
                .cancel(any(), any(), any(), any());
    }

    List<CommitmentRecord> of(String number) {
        return records.stream()
                .filter(record -> record.subject().equals(number))
                .toList();
    }

    /** Returns the latest promise of that kind. */
    CommitmentRecord latest(String number, CommitmentKind kind) {
        return of(number).stream()
                .filter(record -> record.kind() == kind)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** Returns what became of the promises, the oldest first, as {@code kind status}. */
    List<String> states(String number) {
        return of(number).stream()
                .map(record -> record.kind() + " " + record.status())
                .toList();
    }

    /** Extends what was promised, as an approved extension does. */
    void extend(String number, CommitmentKind kind, Duration by) {
        CommitmentRecord record = latest(number, kind);
        replace(record, record.status(), record.dueAt().plus(by), null);
    }

    private CommitmentRecord add(Promise promise) {
        Duration limit = switch (promise.kind()) {
            case COMPLAINT_ACKNOWLEDGEMENT, COMPLAINT_CLASSIFICATION -> Duration.ofHours(1);
            case COMPLAINT_RESOLUTION -> Duration.ofDays(21);
            case COMPLAINT_RESULT -> Duration.ofHours(24);
            default -> throw new IllegalArgumentException("no promise of a complaint: " + promise.kind());
        };
        Instant dueAt = promise.from().plus(limit);
        CommitmentRecord record = new CommitmentRecord(
                UUID.randomUUID(),
                promise.subject(),
                promise.kind(),
                "clause",
                "CMP-32",
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
                List.of());
        records.add(record);
        return record;
    }

    private Optional<Promised> tighten(UUID running, Promise stricter) {
        Instant dueAt = records.stream()
                .filter(record -> record.id().equals(running))
                .findFirst()
                .orElseThrow()
                .dueAt();
        CommitmentRecord added = add(stricter);
        if (added.dueAt().isBefore(dueAt)) {
            return Optional.of(promised(added));
        }
        records.remove(added);
        return Optional.empty();
    }

    private @Nullable Object settle(
            String subject, CommitmentKind kind, CommitmentStatus status, @Nullable Instant metAt) {
        of(subject).stream()
                .filter(record -> record.kind() == kind && record.status() == CommitmentStatus.RUNNING)
                .forEach(record -> replace(record, status, record.dueAt(), metAt));
        return null;
    }

    private void replace(CommitmentRecord old, CommitmentStatus status, Instant dueAt, @Nullable Instant metAt) {
        records.set(
                records.indexOf(old),
                new CommitmentRecord(
                        old.id(),
                        old.subject(),
                        old.kind(),
                        old.clause(),
                        old.requirement(),
                        old.startedAt(),
                        old.promisedDueAt(),
                        dueAt,
                        dueAt,
                        status,
                        metAt,
                        null,
                        null,
                        false,
                        old.calendarVersion(),
                        List.of()));
    }

    private static Promised promised(CommitmentRecord record) {
        return new Promised(record.id(), record.startedAt(), record.warnAt(), record.dueAt(), false);
    }
}

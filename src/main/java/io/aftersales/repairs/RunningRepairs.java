package io.aftersales.repairs;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import io.aftersales.commitments.CommitmentKind;
import io.aftersales.commitments.CommitmentRecord;
import io.aftersales.commitments.CommitmentStatus;
import io.aftersales.commitments.CountingPromises;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What managers watch so that repairs finish on time (RPR-30). */
@Service
@Transactional(readOnly = true)
public class RunningRepairs {

    private static final int MOST = 500;

    private final Repairs repairs;
    private final CountingPromises promised;
    private final Clock clock;

    RunningRepairs(Repairs repairs, CountingPromises promised, Clock clock) {
        this.repairs = repairs;
        this.promised = promised;
        this.clock = clock;
    }

    /** Returns the repairs that are not finished, 500 at most: overdue ones first, then by the promised time. */
    public List<RunningRepair> list() {
        List<Repair> running = repairs.running(Limit.of(MOST));
        Map<String, CommitmentRecord> promises =
                promised.latest(running.stream().map(Repair::claimNumber).toList(), CommitmentKind.REPAIR_COMPLETION);
        return running.stream()
                .map(repair -> line(repair, promises.get(repair.claimNumber())))
                .sorted(comparing(RunningRepair::overdue)
                        .reversed()
                        .thenComparing(RunningRepair::promisedAt, nullsLast(naturalOrder()))
                        .thenComparing(RunningRepair::openedAt))
                .toList();
    }

    private RunningRepair line(Repair repair, @Nullable CommitmentRecord promise) {
        CommitmentRecord counting = promise == null || promise.cancelledAt() != null ? null : promise;
        return new RunningRepair(
                repair.claimNumber(),
                repair.status(),
                repair.mode(),
                repair.engineer(),
                repair.urgent(),
                repair.openedAt(),
                counting == null ? null : counting.dueAt(),
                counting == null ? RepairClock.NONE : state(counting));
    }

    private RepairClock state(CommitmentRecord promise) {
        if (promise.metAt() != null) {
            return RepairClock.STOPPED;
        }
        if (promise.status() == CommitmentStatus.PAUSED) {
            return RepairClock.WAITING;
        }
        return promise.dueAt().isBefore(clock.instant()) ? RepairClock.OVERDUE : RepairClock.RUNNING;
    }
}

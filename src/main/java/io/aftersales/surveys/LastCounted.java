package io.aftersales.surveys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts answers for readers, and keeps what took long to count for those who come after.
 *
 * <p>Counting costs the more the more was ever answered. What took longer than people should wait is shown for some minutes
 * as of then, on this node; one reader at a time counts anew, the others meanwhile see what was counted last. A small
 * installation therefore sees every answer at once.
 */
@Component
class LastCounted {

    /** What was counted rests at least that many times as long as counting took, so that it is no load of its own. */
    private static final int REST = 10;

    /** After that many rests it is too old to be shown even while somebody counts anew: nobody reads any more. */
    private static final int LAPSED = 3;

    private final ResultCells cells;
    private final SurveySettings settings;
    private final Clock clock;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile @Nullable Reading last;

    LastCounted(ResultCells cells, SurveySettings settings, Clock clock) {
        this.cells = cells;
        this.settings = settings;
        this.clock = clock;
    }

    /** What was counted, with the time of the machine that tells its age: the business clock may be set. */
    private record Reading(Counted counted, long at, Duration rest) {

        boolean olderThan(int rests) {
            return System.nanoTime() - at > rest.multipliedBy(rests).toNanos();
        }
    }

    Counted read() {
        Reading known = last;
        if (known != null && !known.olderThan(1)) {
            return known.counted();
        }
        if (known != null && !known.olderThan(LAPSED) && turn.isLocked()) {
            return known.counted();
        }
        return readInTurn();
    }

    private Counted readInTurn() {
        turn.lock();
        try {
            Reading meanwhile = last;
            return meanwhile != null && !meanwhile.olderThan(1) ? meanwhile.counted() : count();
        } finally {
            turn.unlock();
        }
    }

    private Counted count() {
        Instant asOf = clock.instant();
        long start = System.nanoTime();
        Counted counted = Counted.now(cells.all(), settings.leastAnswers());
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        if (took.compareTo(settings.patience()) < 0) {
            last = null;
            return counted;
        }
        Duration rest = took.multipliedBy(REST);
        last = new Reading(
                counted.kept(asOf), System.nanoTime(), rest.compareTo(settings.rest()) < 0 ? settings.rest() : rest);
        return counted;
    }
}

package io.aftersales.commitments;

import io.aftersales.problems.LastRound;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks for promises that should be warned of, broken or escalated by now and are not, so that none is forgotten. Runs on every
 * node; what one has locked the others skip.
 *
 * <p>The grace is counted in looks and not by the clock of the domain: after downtime everything is overdue at once,
 * and the timers of the models, which know whose tasks are concerned, are to come first.
 */
@Component
class PromiseWatch {

    private static final Logger LOG = LoggerFactory.getLogger(PromiseWatch.class);
    private static final int PER_PAGE = 500;

    private final ForgottenPromises forgotten;
    private final long looksOfGrace;
    private final Map<UUID, Long> seen = new HashMap<>();
    private final AtomicInteger overdueNow = new AtomicInteger();
    private final LastRound lastLook;
    private final StuckPromises stuck = new StuckPromises();

    PromiseWatch(ForgottenPromises forgotten, CommitmentSettings settings, MeterRegistry meters) {
        this.forgotten = forgotten;
        Gauge.builder("aftersales.commitments.overdue", overdueNow, AtomicInteger::get)
                .description(
                        "Promises whose warning, breach or next level is overdue for longer than the grace, and that"
                                + " the watch could not take up")
                .register(meters);
        this.lastLook = new LastRound()
                .shownAs(
                        "aftersales.commitments.look.age.seconds",
                        "How long ago the watch over promises last came to the end of a look, or of 500 promises in it",
                        meters);
        this.looksOfGrace = looks(
                settings.reconciliation().grace(), settings.reconciliation().interval());
    }

    @Scheduled(
            scheduler = "urgentScheduler",
            fixedDelayString = "${aftersales.commitments.reconciliation.interval:PT30S}",
            initialDelayString = "${aftersales.commitments.reconciliation.interval:PT30S}")
    void look() {
        synchronized (seen) {
            Set<UUID> overdue = new HashSet<>();
            // all of them, page by page: those that cannot be taken up must not hide those behind them
            List<Overdue> page = forgotten.overdue(Overdue.NONE, PER_PAGE);
            while (!page.isEmpty()) {
                for (Overdue one : page) {
                    overdue.add(one.id());
                    if (seen.merge(one.id(), 1L, Long::sum) > looksOfGrace && takeUp(one.id())) {
                        // what was started now has its grace too
                        seen.remove(one.id());
                    }
                }
                // after a long outage a look takes many pages: it does not hang
                lastLook.ended();
                page = page.size() < PER_PAGE ? List.of() : forgotten.overdue(page.get(page.size() - 1), PER_PAGE);
            }
            seen.keySet().retainAll(overdue);
            stuck.endLook(overdue);
            overdueNow.set(Math.toIntExact(
                    seen.values().stream().filter(looks -> looks > looksOfGrace).count()));
            lastLook.ended();
        }
    }

    /** Returns how long ago a look last came to its end. */
    Duration age() {
        return lastLook.age();
    }

    private boolean takeUp(UUID id) {
        try {
            boolean madeUpFor = forgotten.makeUpFor(id);
            boolean started = forgotten.startLadder(id);
            if (madeUpFor || started) {
                LOG.info(
                        "Commitment {}: the watch gave the warning, recorded the breach or started the ladder that was due",
                        id);
            }
            return madeUpFor || started;
        } catch (RuntimeException e) {
            // the others must not wait for this one; it is tried again with the next look
            stuck.add(id, e);
            return false;
        }
    }

    private static long looks(Duration grace, Duration interval) {
        return Math.max(0, (grace.toMillis() + interval.toMillis() - 1) / Math.max(1, interval.toMillis()));
    }
}

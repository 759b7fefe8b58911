package io.aftersales.evidence;

import io.aftersales.problems.LastRound;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Seals every {@code aftersales.evidence.seal-interval}, and checks the chain every {@code
 * aftersales.evidence.check-interval} from where the last check of any node held, now and then all of it ({@link
 * ChainProgress}). What a fault lies behind is never passed, so that every node comes to it; the metric {@code
 * aftersales.evidence.whole} is 0 as long as its last check found one, and no number before the first check.
 */
@Component
class ChainWatch {

    private static final Logger log = LoggerFactory.getLogger(ChainWatch.class);

    private final EvidenceSealing sealing;
    private final ChainCheck check;
    private final ChainProgress progress;
    private final AtomicReference<@Nullable ChainReport> last = new AtomicReference<>();
    private final LastRound lastCheck;

    /** Beside the one in the database: who changes that cannot change this. */
    private Anchor kept = Anchor.START;

    ChainWatch(EvidenceSealing sealing, ChainCheck check, ChainProgress progress, MeterRegistry meters) {
        this.sealing = sealing;
        this.check = check;
        this.progress = progress;
        this.lastCheck = new LastRound()
                .shownAs(
                        "aftersales.evidence.check.age.seconds",
                        "How long ago this node last came to the end of a check of the log of evidence",
                        meters);
        Gauge.builder(
                        "aftersales.evidence.whole",
                        this,
                        // what nobody has looked at is not whole
                        watch -> watch.report()
                                .map(report -> report.whole() ? 1.0 : 0.0)
                                .orElse(Double.NaN))
                .description("1 if the last check of the log of evidence found nothing, 0 if it found a fault")
                .register(meters);
        Gauge.builder(
                        "aftersales.evidence.sealed",
                        this,
                        watch -> watch.report().map(ChainReport::sealed).orElse(0L))
                .description("Events of the log of evidence that were sealed at the last check")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "${aftersales.evidence.seal-interval:PT5S}")
    void seal() {
        int sealed;
        do {
            sealed = sealing.sealNext();
        } while (sealed == EvidenceSealing.BATCH);
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "${aftersales.evidence.check-interval:PT6H}")
    void check() {
        ChainProgress.Place place = progress.begin();
        AtomicReference<Anchor> held = new AtomicReference<>(place.last());
        check.check(place.last(), List.of(place.kept(), kept), next -> progress.moved(held.getAndSet(next), next))
                .ifPresentOrElse(this::found, () -> log.info("Another node checks the log of evidence"));
        lastCheck.ended();
    }

    private void found(ChainReport report) {
        last.set(report);
        if (report.whole()) {
            kept = report.head();
            progress.held(kept);
            log.info("The log of evidence is whole: seal {}, hash {}", kept.seal(), kept.hash());
        } else {
            log.error("The log of evidence does not hold: {}", report.fault());
        }
    }

    /** Returns what the last check found, empty before the first one. */
    Optional<ChainReport> report() {
        return Optional.ofNullable(last.get());
    }

    /** Returns how long ago this node last came to the end of a check. */
    Duration age() {
        return lastCheck.age();
    }
}

package io.aftersales.evidence;

import io.aftersales.problems.Attention;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/** Health "evidence": warns as long as the last check of the log found a fault, and when none ended in time. */
@Component("evidenceHealthIndicator")
class EvidenceHealth extends AbstractHealthIndicator {

    private final ChainWatch watch;
    private final Duration oldest;

    EvidenceHealth(ChainWatch watch, @Value("${aftersales.evidence.check-interval:PT6H}") Duration interval) {
        this.watch = watch;
        this.oldest = interval.multipliedBy(2);
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        Duration age = watch.age();
        builder.up().withDetail("checkAgeSeconds", age.toSeconds());
        if (age.compareTo(oldest) > 0) {
            builder.status(Attention.WARNING);
        }
        watch.report().ifPresent(report -> {
            builder.withDetail("checkedAt", report.checkedAt()).withDetail("sealed", report.sealed());
            ChainReport.Fault fault = report.fault();
            if (fault != null) {
                builder.status(Attention.WARNING)
                        .withDetail("firstBadSeal", fault.seal())
                        .withDetail("reason", fault.reason());
            }
        });
    }
}

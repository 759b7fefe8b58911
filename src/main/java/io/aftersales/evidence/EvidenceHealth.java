package io.aftersales.evidence;

import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/** Health "evidence": warns as long as the last check of the log found a fault. */
@Component("evidenceHealthIndicator")
class EvidenceHealth extends AbstractHealthIndicator {

    /** The application serves as usual, but somebody has to do something. */
    static final Status WARNING = new Status("WARNING");

    private final ChainWatch watch;

    EvidenceHealth(ChainWatch watch) {
        this.watch = watch;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.up();
        watch.report().ifPresent(report -> {
            builder.withDetail("checkedAt", report.checkedAt()).withDetail("sealed", report.sealed());
            ChainReport.Fault fault = report.fault();
            if (fault != null) {
                builder.status(WARNING).withDetail("firstBadSeal", fault.seal()).withDetail("reason", fault.reason());
            }
        });
    }
}

package io.aftersales.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * The one clock of the domain and of the engine, in the business zone.
 *
 * <p>It runs with the system's time, ahead of it by an offset that only a demonstration or a test sets.
 */
public final class BusinessClock extends Clock {

    private final Clock base;
    private volatile Duration offset = Duration.ZERO;

    public BusinessClock(ZoneId zone) {
        this.base = Clock.system(zone);
    }

    private BusinessClock(Clock base, Duration offset) {
        this.base = base;
        this.offset = offset;
    }

    /** Sets how far this clock and the engine's run ahead of the system. */
    public void runAhead(Duration by) {
        offset = by;
        ClockUtil.offset(by.toMillis());
    }

    /** How far this clock runs ahead of the system. */
    public Duration offset() {
        return offset;
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new BusinessClock(base.withZone(zone), offset);
    }

    @Override
    public Instant instant() {
        return base.instant().plus(offset);
    }
}

package io.aftersales.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock of the business zone that a test moves. */
public final class MovingClock extends Clock {

    private Instant now;

    public MovingClock(String start) {
        now = Instant.parse(start);
    }

    public void advance(Duration time) {
        now = now.plus(time);
    }

    public void set(String instant) {
        now = Instant.parse(instant);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}

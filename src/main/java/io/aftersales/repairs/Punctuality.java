package io.aftersales.repairs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How many booked visits began on time (DSP-07). A time that was changed before it came is no appointment any more; a
 * customer who was absent is nobody's delay.
 *
 * @param appointments whose time has come
 * @param onTime those at which the engineer was there
 */
public record Punctuality(long appointments, long onTime) {

    /** Counts visits; a booked one counts as late once its time is over. */
    public static Punctuality of(List<Visit> visits, Instant now) {
        List<Visit> counted =
                visits.stream().filter(visit -> counts(visit, now)).toList();
        return new Punctuality(
                counted.size(), counted.stream().filter(Visit::punctual).count());
    }

    /** Returns the share in whole per cent, rounded down; empty without appointments. */
    public Optional<Long> percent() {
        return appointments == 0 ? Optional.empty() : Optional.of(onTime * 100 / appointments);
    }

    private static boolean counts(Visit visit, Instant now) {
        return switch (visit.status()) {
            case ARRIVED, MISSED -> true;
            case BOOKED -> visit.lateAt(now);
            case CHANGED, CUSTOMER_ABSENT, CANCELLED -> false;
        };
    }
}

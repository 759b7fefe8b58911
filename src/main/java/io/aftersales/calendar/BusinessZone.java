package io.aftersales.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/** Where days begin and end. Right also on days on which the clocks of the zone are changed. */
record BusinessZone(ZoneId id) {

    LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, id);
    }

    Instant startOf(LocalDate date) {
        return date.atStartOfDay(id).toInstant();
    }

    /** The last millisecond of the day. */
    Instant endOf(LocalDate date) {
        return startOf(date.plusDays(1)).minusMillis(1);
    }

    /** The instant of that time; the end of the gap if the time is skipped, the first of two if it is repeated. */
    Instant at(LocalDate date, LocalTime time) {
        LocalDateTime local = date.atTime(time);
        ZoneOffsetTransition transition = id.getRules().getTransition(local);
        return transition != null && transition.isGap()
                ? transition.getInstant()
                : local.atZone(id).toInstant();
    }

    LocalTime timeOf(Instant instant) {
        return LocalTime.ofInstant(instant, id);
    }
}

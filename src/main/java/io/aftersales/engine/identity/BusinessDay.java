package io.aftersales.engine.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.springframework.stereotype.Component;

/** The present day in the business zone, for the filters of Tasklist, which otherwise count days in UTC. */
@Component("businessDay")
public class BusinessDay {

    private final Clock clock;

    BusinessDay(Clock clock) {
        this.clock = clock;
    }

    public Date start() {
        return startOf(LocalDate.now(clock));
    }

    public Date end() {
        return startOf(LocalDate.now(clock).plusDays(1));
    }

    private Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(clock.getZone()).toInstant());
    }
}

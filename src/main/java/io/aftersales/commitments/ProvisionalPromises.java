package io.aftersales.commitments;

import io.aftersales.calendar.WorkingCalendars;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Has promises counted anew once the notices of all years are known that they count on. Those that end in a year without
 * notice are not looked at. Every node does so; what one has counted the others find counted.
 */
@Component
class ProvisionalPromises {

    private static final Logger LOG = LoggerFactory.getLogger(ProvisionalPromises.class);
    private static final int PER_PAGE = 500;

    private final WorkingCalendars calendars;
    private final Commitments commitments;
    private final Recounting recounting;
    private final Set<UUID> failed = new HashSet<>();

    ProvisionalPromises(WorkingCalendars calendars, Commitments commitments, Recounting recounting) {
        this.calendars = calendars;
        this.commitments = commitments;
        this.recounting = recounting;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    synchronized void look() {
        Instant until = calendars.publishedUntil();
        int counted = 0;
        List<Overdue> page = commitments.provisional(until, Overdue.NONE, PER_PAGE);
        while (!page.isEmpty()) {
            for (Overdue one : page) {
                counted += recount(one.id()) ? 1 : 0;
            }
            page = page.size() < PER_PAGE
                    ? List.of()
                    : commitments.provisional(until, page.get(page.size() - 1), PER_PAGE);
        }
        if (counted > 0) {
            LOG.info("{} promises were counted anew, all holidays until {} being known", counted, until);
        }
    }

    private boolean recount(UUID id) {
        try {
            return recounting.recount(id);
        } catch (RuntimeException e) {
            // the others must not wait for this one; it is tried again each minute, and told once
            if (failed.add(id)) {
                LOG.error("Commitment {} cannot be counted by the calendar of today", id, e);
            }
            return false;
        }
    }
}

package io.aftersales.commitments;

import io.aftersales.calendar.WorkingCalendars;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sees that the notice of a year has come, and has all promises counted anew that waited for it. Every node does so once
 * for each year; what one has counted the others find counted.
 */
@Component
class ProvisionalPromises {

    private static final Logger LOG = LoggerFactory.getLogger(ProvisionalPromises.class);
    private static final UUID FIRST = new UUID(0, 0);
    private static final int PER_PAGE = 500;

    private final WorkingCalendars calendars;
    private final Commitments commitments;
    private final Recounting recounting;
    private int countedUntil;

    ProvisionalPromises(WorkingCalendars calendars, Commitments commitments, Recounting recounting) {
        this.calendars = calendars;
        this.commitments = commitments;
        this.recounting = recounting;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    synchronized void look() {
        int published = calendars.publishedUntil();
        if (published == countedUntil) {
            return;
        }
        int counted = 0;
        boolean whole = true;
        List<UUID> page = commitments.provisional(FIRST, PER_PAGE);
        while (!page.isEmpty()) {
            for (UUID id : page) {
                try {
                    counted += recounting.recount(id) ? 1 : 0;
                } catch (RuntimeException e) {
                    // the others must not wait for this one; all are looked at again
                    whole = false;
                    LOG.error("Commitment {} cannot be counted by the calendar of {}", id, published, e);
                }
            }
            page = page.size() < PER_PAGE ? List.of() : commitments.provisional(page.get(page.size() - 1), PER_PAGE);
        }
        if (counted > 0) {
            LOG.info("{} promises were counted anew, the notices up to {} being known", counted, published);
        }
        if (whole) {
            countedUntil = published;
        }
    }
}

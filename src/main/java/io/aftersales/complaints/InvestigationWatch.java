package io.aftersales.complaints;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for investigations that should have begun; on any number of nodes each is warned of once. */
@Component
class InvestigationWatch {

    private final InvestigationStart start;

    InvestigationWatch(InvestigationStart start) {
        this.start = start;
    }

    @Scheduled(initialDelayString = "PT45S", fixedDelayString = "PT1M")
    void look() {
        while (start.warn() == InvestigationStart.MOST) {
            // there are more
        }
    }
}

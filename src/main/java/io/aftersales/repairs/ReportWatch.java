package io.aftersales.repairs;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for customers who have heard nothing of their repair; on any number of nodes staff hear of each once. */
@Component
class ReportWatch {

    private final ReportReminders reminders;

    ReportWatch(ReportReminders reminders) {
        this.reminders = reminders;
    }

    @Scheduled(initialDelayString = "PT50S", fixedDelayString = "PT1M")
    void look() {
        while (reminders.remind() == ReportReminders.MOST) {
            // there are more
        }
    }
}

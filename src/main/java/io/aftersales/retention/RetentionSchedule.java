package io.aftersales.retention;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks every {@code aftersales.retention.interval} for cases whose term has moved, and removes those whose last day is over,
 * at most {@code aftersales.retention.removals} at a time; not at all on a node where {@code aftersales.retention.enabled} is
 * false.
 */
@Component
@ConditionalOnProperty(name = "aftersales.retention.enabled", havingValue = "true", matchIfMissing = true)
class RetentionSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionSchedule.class);
    private static final int MOST_REVIEWS = 50;

    private final RetentionDesk desk;
    private final int removals;

    RetentionSchedule(RetentionDesk desk, @Value("${aftersales.retention.removals:200}") int removals) {
        this.desk = desk;
        this.removals = removals;
    }

    @Scheduled(
            initialDelayString = "${aftersales.retention.interval:PT1M}",
            fixedDelayString = "${aftersales.retention.interval:PT1M}")
    void look() {
        int reviews = 0;
        while (reviews < MOST_REVIEWS && desk.review() > 0) {
            reviews++;
        }
        int removed = removeWhatIsOver();
        if (removed > 0) {
            LOG.info("Removed {} cases whose last day is over", removed);
        }
    }

    private int removeWhatIsOver() {
        int removed = 0;
        List<RetentionBook.Case> over = desk.over(RetentionBook.Case.NONE);
        while (!over.isEmpty() && removed < removals) {
            for (RetentionBook.Case one : over) {
                removed += remove(one.number()) ? 1 : 0;
            }
            over = desk.over(over.get(over.size() - 1));
        }
        return removed;
    }

    private boolean remove(String caseNumber) {
        try {
            return desk.remove(caseNumber);
        } catch (RuntimeException e) {
            // the case stays whole, and the others do not wait for it
            LOG.error("Case {} cannot be removed although its last day is over", caseNumber, e);
            return false;
        }
    }
}

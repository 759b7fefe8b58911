package io.aftersales.erasure;

import io.aftersales.customers.CustomerRecords;
import io.aftersales.customers.CustomerRecords.Kept;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Which records must stay: of open cases all; of others for years after the latest of service end, warranty and guarantee
 * (INF-10, F13), and for longer where money was paid.
 */
@Component
class Retention {

    private static final LocalDate NEVER_OVER = LocalDate.MAX;

    private final List<CustomerRecords> records;
    private final RetentionRules rules;
    private final Clock clock;

    Retention(List<CustomerRecords> records, RetentionRules rules, Clock clock) {
        this.records = List.copyOf(records);
        this.rules = rules;
        this.clock = clock;
    }

    /** Returns what of these cases must stay today, what stays longest first; nothing if all may go. */
    List<Obstacle> obstacles(Collection<String> cases) {
        LocalDate today = LocalDate.now(clock);
        return records.stream()
                .flatMap(module -> module.kept(cases).stream())
                .map(this::obstacle)
                .filter(obstacle -> !end(obstacle).isBefore(today))
                .sorted(Comparator.comparing(Retention::end).reversed().thenComparing(Obstacle::caseNumber))
                .distinct()
                .toList();
    }

    private Obstacle obstacle(Kept kept) {
        LocalDate since = kept.since();
        LocalDate until = since == null ? null : since.plusYears(rules.years(kept.ground()));
        return new Obstacle(kept.caseNumber(), kept.ground(), until);
    }

    private static LocalDate end(Obstacle obstacle) {
        LocalDate until = obstacle.until();
        return until == null ? NEVER_OVER : until;
    }
}

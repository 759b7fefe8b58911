package io.aftersales.erasure;

import io.aftersales.customers.CustomerRecords.Ground;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A record that stands in the way of erasure.
 *
 * @param until the last day on which it must stay; null while its case is open
 */
public record Obstacle(
        String caseNumber, Ground ground, @Nullable LocalDate until) {

    /** Returns it in words for staff. */
    String words() {
        return until == null
                ? "%s: %s".formatted(caseNumber, ground)
                : "%s: %s until %s".formatted(caseNumber, ground, until);
    }
}

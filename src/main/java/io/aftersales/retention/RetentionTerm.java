package io.aftersales.retention;

import io.aftersales.customers.CustomerRecords.Ground;
import io.aftersales.customers.CustomerRecords.Kept;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long a case is kept.
 *
 * @param keepUntil the last day, inclusive; null as long as somebody works on it
 * @param ground why so long
 * @param askedBy the case that asks for it: this one, or one that is part of it or refers to it
 * @param since the day from which the years are counted; null with {@code keepUntil}
 * @param years how many; null with {@code keepUntil}
 * @param inputs everything that was looked at
 */
public record RetentionTerm(
        String caseNumber,
        @Nullable LocalDate keepUntil,
        Ground ground,
        String askedBy,
        @Nullable LocalDate since,
        @Nullable Long years,
        List<Kept> inputs) {

    public RetentionTerm {
        inputs = List.copyOf(inputs);
    }

    /** Whether the case may go on that day: from the one after the last. */
    boolean isOver(LocalDate today) {
        return keepUntil != null && keepUntil.isBefore(today);
    }
}

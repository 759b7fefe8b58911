package io.aftersales.retention;

import io.aftersales.customers.CustomerRecords.Ground;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What is left of a case that was removed.
 *
 * @param keepUntil the last day on which it was kept, inclusive
 * @param ground why so long
 * @param askedBy the case that asked for it
 * @param since the day from which the years were counted
 * @param clause the rule
 * @param removedAt when it was removed
 */
public record RemovedCase(
        String caseNumber,
        LocalDate keepUntil,
        Ground ground,
        String askedBy,
        LocalDate since,
        long years,
        String clause,
        Instant removedAt) {}

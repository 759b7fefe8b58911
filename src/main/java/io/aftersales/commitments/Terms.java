package io.aftersales.commitments;

import io.aftersales.calendar.Span;
import org.jspecify.annotations.Nullable;

/**
 * What counts for one promise, as the table said when it was made. Later edits of the table do not reach it.
 *
 * @param clause where the limit comes from; names the contract too where that is stricter
 * @param limit how long the promise runs
 * @param warnBefore how long before the end the responsible person is told, of days at the start of working hours; 0 means
 *     half way
 * @param ladder which rows of {@code escalation-ladder} tell whom when it is broken
 * @param pausable whether waiting for the customer stops the clock
 * @param extensionLimit how often the limit may be extended (F34)
 * @param agreementReference the contract whose limit counts, null where the table's does (PRE-04)
 */
record Terms(
        String clause,
        String requirement,
        Span limit,
        Span warnBefore,
        String ladder,
        boolean pausable,
        long extensionLimit,
        @Nullable String agreementReference,
        String calendarVersion) {}

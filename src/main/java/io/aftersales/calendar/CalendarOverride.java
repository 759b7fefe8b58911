package io.aftersales.calendar;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The decision of the company that a day is worked or not, whatever the public calendar says.
 *
 * @param revision counts the decisions; the latest of a day is valid
 * @param enteredBy user who entered it
 */
public record CalendarOverride(
        long revision, LocalDate date, boolean working, String reason, String enteredBy, Instant enteredAt) {}

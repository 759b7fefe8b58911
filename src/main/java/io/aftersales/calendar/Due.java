package io.aftersales.calendar;

import java.time.Instant;

/**
 * When a limit ends.
 *
 * @param at the last instant that still keeps the promise; for days the last millisecond of the last day
 * @param provisional whether days of a year without published calendar were counted
 * @param calendarVersion the version of the calendar that was used, with which the computation can be repeated
 */
public record Due(Instant at, boolean provisional, String calendarVersion) {}

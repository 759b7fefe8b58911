package io.aftersales.calendar;

import java.time.LocalDate;

/**
 * One day of an explanation.
 *
 * @param provisional whether {@code working} may change, because the calendar of the year is not published
 * @param counted whether the day brought the end of the limit nearer
 * @param reason why it is worked or not, for hours also which of them were counted; for people, in their language
 */
public record Day(LocalDate date, boolean working, boolean provisional, boolean counted, String reason) {}

package io.aftersales.calendar;

/**
 * What is known of one day.
 *
 * @param detail the name of the holiday, or the reason of the company; empty for ordinary days
 * @param provisional whether the notice of the year is not published, so that the day may yet turn out otherwise
 */
record DayStatus(Ground ground, String detail, boolean provisional) {

    boolean working() {
        return ground.working();
    }
}

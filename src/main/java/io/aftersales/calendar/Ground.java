package io.aftersales.calendar;

import java.util.Locale;

/** Why a day is worked or not. */
enum Ground {
    WORKDAY(true),
    WEEKEND(false),
    /** Named as a day off by the notice of the year. */
    HOLIDAY(false),
    /** A day of the weekend that the notice of the year makes a working day. */
    MAKEUP(true),
    /** A working day by decision of the company. */
    OVERRIDE_ON(true),
    /** A day off by decision of the company. */
    OVERRIDE_OFF(false);

    private final boolean working;

    Ground(boolean working) {
        this.working = working;
    }

    boolean working() {
        return working;
    }

    /** Key of the message that tells it to people. */
    String message() {
        return "calendar.day." + name().toLowerCase(Locale.ROOT);
    }
}

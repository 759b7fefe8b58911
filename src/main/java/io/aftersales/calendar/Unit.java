package io.aftersales.calendar;

/** The kinds of time in which a limit is stated. They are never converted into each other. */
public enum Unit {
    /** Minutes around the clock, for what is agreed to the minute, such as a booked time. */
    MINUTES,
    /** Hours around the clock. */
    HOURS,
    /** Hours inside the working hours of working days. */
    WORKING_HOURS,
    /** Calendar days, from the day after the start to the end of the last one, moved to a working day if it is off. */
    DAYS,
    /** Working days, from the day after the start to the end of the last one. */
    WORKING_DAYS
}

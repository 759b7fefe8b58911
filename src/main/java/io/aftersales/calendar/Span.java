package io.aftersales.calendar;

/**
 * A limit such as 24 hours or 15 working days.
 *
 * @param amount how many, 0 or more
 */
public record Span(long amount, Unit unit) {

    public Span {
        if (amount < 0) {
            throw new IllegalArgumentException("A span must not be negative, but is " + amount + " " + unit);
        }
    }

    public static Span minutes(long amount) {
        return new Span(amount, Unit.MINUTES);
    }

    public static Span hours(long amount) {
        return new Span(amount, Unit.HOURS);
    }

    public static Span workingDays(long amount) {
        return new Span(amount, Unit.WORKING_DAYS);
    }

    public static Span days(long amount) {
        return new Span(amount, Unit.DAYS);
    }
}

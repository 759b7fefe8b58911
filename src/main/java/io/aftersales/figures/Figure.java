package io.aftersales.figures;

import io.aftersales.problems.Refused;
import java.util.Arrays;
import java.util.Locale;

/**
 * A figure.
 *
 * <p>Its definition is {@code figures/<id>.sql}: one row per fact with {@code subject} (the case it leads to), {@code key}
 * (its row in the table), {@code series} (its column) and {@code amount}. Days are those of the business zone.
 */
public enum Figure {
    /** Promises due in the days by their kind: kept, broken or still running. */
    PROMISES_BY_KIND(Measure.COUNT, true),
    /** The same by the week they were due in. */
    PROMISES_OVER_TIME(Measure.COUNT, true),
    /** Running promises that will be broken within 4, 8 and 24 hours if nothing happens. */
    PROMISES_AT_RISK(Measure.COUNT, true),
    /** Hours from receipt of a claim to the first contact with its customer (RSP-01). */
    RESPONSE_TIME(Measure.PERCENTILES, true),
    /** Days from the opening of a repair to its end (RPR-30). */
    REPAIR_TIME(Measure.PERCENTILES, true),
    /** Open claims by their age. */
    BACKLOG_BY_AGE(Measure.COUNT, true),
    /** Open tasks by the group that may take them. */
    WORKLOAD_BY_GROUP(Measure.COUNT, false),
    /** Open tasks by the person who took them. */
    WORKLOAD_BY_PERSON(Measure.COUNT, false),
    /** Complaints received in the days by category and whether they were upheld (CMP-49). */
    COMPLAINTS_BY_CATEGORY(Measure.COUNT, true),
    /** Complaints received in the days by the root cause that was found (CMP-38). */
    COMPLAINTS_BY_CAUSE(Measure.COUNT, true),
    /** Repairs opened in the days: of a unit that had been repaired within 90 days before, or not (INF-09). */
    REPEAT_REPAIRS(Measure.COUNT, true);

    /** How the facts of a figure become numbers. */
    public enum Measure {
        /** Facts of each row and series are counted. */
        COUNT,
        /** Number, median, 90th and 95th percentile of the amounts of each row. */
        PERCENTILES
    }

    private final Measure measure;
    private final boolean byProductLine;

    Figure(Measure measure, boolean byProductLine) {
        this.measure = measure;
        this.byProductLine = byProductLine;
    }

    public Measure measure() {
        return measure;
    }

    /** Whether it can be narrowed to one product line. */
    public boolean byProductLine() {
        return byProductLine;
    }

    /** How addresses and files name it, such as {@code promises-by-kind}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Returns the figure of that id.
     *
     * @throws Refused if there is none
     */
    public static Figure of(String id) {
        return Arrays.stream(values())
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(Refused.Kind.UNKNOWN, "figures.unknown", id));
    }
}

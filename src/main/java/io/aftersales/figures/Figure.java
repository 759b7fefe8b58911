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
    PROMISES_BY_KIND(Measure.COUNT, true, Departments.NONE),
    /** The same by the week they were due in. */
    PROMISES_OVER_TIME(Measure.COUNT, true, Departments.NONE),
    /** Running promises that will be broken within 4, 8 and 24 hours if nothing happens. */
    PROMISES_AT_RISK(Measure.COUNT, true, Departments.NONE),
    /** Hours from receipt of a claim to the first contact with its customer (RSP-01). */
    RESPONSE_TIME(Measure.PERCENTILES, true, Departments.NONE),
    /** Days from the opening of a repair to its end (RPR-30). */
    REPAIR_TIME(Measure.PERCENTILES, true, Departments.SERVING),
    /** Open claims by their age. */
    BACKLOG_BY_AGE(Measure.COUNT, true, Departments.NONE),
    /** Open tasks by the group that may take them. */
    WORKLOAD_BY_GROUP(Measure.COUNT, false, Departments.NONE),
    /** Open tasks by the person who took them. */
    WORKLOAD_BY_PERSON(Measure.COUNT, false, Departments.SERVING),
    /** Complaints received in the days by category and whether they were upheld (CMP-49). */
    COMPLAINTS_BY_CATEGORY(Measure.COUNT, true, Departments.HANDLING),
    /** Complaints received in the days by the root cause that was found (CMP-38). */
    COMPLAINTS_BY_CAUSE(Measure.COUNT, true, Departments.HANDLING),
    /** Repairs opened in the days: of a unit that had been repaired within 90 days before, or not (INF-09). */
    REPEAT_REPAIRS(Measure.COUNT, true, Departments.SERVING),
    /** Answers to follow-ups that ended in the days: how often each rating was given to each question (CMP-38, SVY-05). */
    SATISFACTION(Measure.RATINGS, true, Departments.SERVING),
    /** Money of the budgets that are valid in the days: planned, spent, committed, left (BUD-04). */
    COST_AGAINST_BUDGET(Measure.SUM, false, Departments.SERVING);

    /** How the facts of a figure become numbers. */
    public enum Measure {
        /** Facts of each row and series are counted. */
        COUNT,
        /** Number, median, 90th and 95th percentile of the amounts of each row. */
        PERCENTILES,
        /** As {@link #COUNT}, and the mean of the amounts of each row. */
        RATINGS,
        /** The amounts of each row and series are added up. */
        SUM
    }

    /** Which departments a figure can be narrowed to. */
    public enum Departments {
        NONE,
        /** The cost centre of who serves. */
        SERVING,
        /** The department that handles a complaint. */
        HANDLING
    }

    /** How the names of departments begin that handle complaints; cost centres have other names. */
    private static final String HANDLING_PREFIX = "dept-";

    private final Measure measure;
    private final boolean byProductLine;
    private final Departments departments;

    Figure(Measure measure, boolean byProductLine, Departments departments) {
        this.measure = measure;
        this.byProductLine = byProductLine;
        this.departments = departments;
    }

    public Measure measure() {
        return measure;
    }

    /** Whether it can be narrowed to one product line. */
    public boolean byProductLine() {
        return byProductLine;
    }

    /** Whether it can be narrowed to that department; otherwise it is about all. */
    public boolean knows(String department) {
        return departments == (department.startsWith(HANDLING_PREFIX) ? Departments.HANDLING : Departments.SERVING);
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

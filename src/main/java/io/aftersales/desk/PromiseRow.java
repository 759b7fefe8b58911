package io.aftersales.desk;

import io.aftersales.calendar.Day;
import io.aftersales.commitments.CommitmentExplanation;
import io.aftersales.commitments.CommitmentRecord;
import java.util.List;

/**
 * A promise with the days that made its due date.
 *
 * @param daysKnown false on a node that does not know the calendar of the promise
 */
record PromiseRow(CommitmentRecord promise, List<Day> days, boolean daysKnown) {

    PromiseRow {
        days = List.copyOf(days);
    }

    static PromiseRow of(CommitmentRecord promise, CommitmentExplanation explanation) {
        return new PromiseRow(promise, explanation.count().days(), explanation.daysKnown());
    }
}

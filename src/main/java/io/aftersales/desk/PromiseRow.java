package io.aftersales.desk;

import io.aftersales.calendar.Explanation;
import io.aftersales.commitments.CommitmentRecord;

/** A promise with the days that made its due date. */
record PromiseRow(CommitmentRecord promise, Explanation count) {}

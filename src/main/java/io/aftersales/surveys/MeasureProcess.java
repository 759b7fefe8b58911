package io.aftersales.surveys;

import java.time.Instant;

/** The process that a measure goes through. */
public interface MeasureProcess {

    /** Starts it, with the number of the measure as business key. */
    void start(String number, String staffGroup, Instant checkAt);
}

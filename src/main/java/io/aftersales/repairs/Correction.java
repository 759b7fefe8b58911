package io.aftersales.repairs;

import java.time.Instant;

/**
 * What was wrong in a record, and how it should read; the record itself stays (INF-07).
 *
 * @param record which record, in words
 */
public record Correction(Instant at, String by, String record, String text, String reason) {

    /** Never shows what people wrote: this text may reach a log. */
    @Override
    public String toString() {
        return "Correction[" + at + "]";
    }
}

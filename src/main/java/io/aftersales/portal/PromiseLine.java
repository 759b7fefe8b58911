package io.aftersales.portal;

import java.util.List;

/**
 * A promise in the words of the customer.
 *
 * @param what was promised
 * @param state what became of it: OPEN, KEPT, LATE, BROKEN or DROPPED
 * @param sentences until when, and what happened
 * @param days how a number of working days was counted, empty where hours were promised
 */
record PromiseLine(String what, String state, List<String> sentences, List<DayLine> days) {

    /** A day that lies in the limit. */
    record DayLine(String date, boolean counted, String reason) {}
}

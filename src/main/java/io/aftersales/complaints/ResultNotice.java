package io.aftersales.complaints;

import org.jspecify.annotations.Nullable;

/**
 * What the customer is told about the result, raw text of the form: all that CMP-35 asks for.
 *
 * @param nextPlan why it is not solved and what comes next; needed when it is not
 * @param satisfactionAsked whether he was asked whether he agrees
 * @param disputed whether he does not
 * @param coordinator user who settles the dispute; when absent, one who has not handled the complaint
 */
public record ResultNotice(
        @Nullable String channel,
        @Nullable String measures,
        @Nullable String result,
        @Nullable String followUp,
        boolean solved,
        @Nullable String nextPlan,
        @Nullable String cause,
        @Nullable String improvement,
        boolean satisfactionAsked,
        boolean disputed,
        @Nullable String coordinator) {

    /** The notice after its check. */
    record Told(
            boolean solved,
            String measures,
            String result,
            String followUp,
            String nextPlan,
            String cause,
            String improvement) {

        @Override
        public String toString() {
            return "Told[" + solved + "]";
        }
    }

    @Override
    public String toString() {
        return "ResultNotice[…]";
    }
}

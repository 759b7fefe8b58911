package io.aftersales.complaints;

import org.jspecify.annotations.Nullable;

/**
 * What a customer says to the result of his complaint, raw text of the form.
 *
 * @param channel name of a {@link SurveyChannel}
 * @param answered false when he could not be reached or did not answer
 * @param satisfaction 1 (very dissatisfied) to 5; needed when he answered
 * @param disputed whether he says that he does not agree
 * @param coordinator user who settles a dispute that comes of it; when absent, one who has not handled the complaint
 */
public record SurveyAnswer(
        @Nullable String channel,
        boolean answered,
        @Nullable String satisfaction,
        @Nullable String comment,
        boolean disputed,
        @Nullable String coordinator) {

    @Override
    public String toString() {
        return "SurveyAnswer[…]";
    }
}

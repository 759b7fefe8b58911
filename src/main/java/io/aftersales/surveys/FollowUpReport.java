package io.aftersales.surveys;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk reports of a try to reach a customer.
 *
 * @param result ANSWERED, DECLINED or NOT_REACHED
 * @param via name of an {@link AnsweredVia}
 * @param ratings in the order of the questions that ask for one
 * @param texts in the order of the other questions
 * @param problem what the customer wants solved
 */
public record FollowUpReport(
        @Nullable String result,
        @Nullable String via,
        List<Optional<String>> ratings,
        List<Optional<String>> texts,
        @Nullable String problem,
        @Nullable String note) {

    @Override
    public String toString() {
        return "FollowUpReport[…]";
    }
}

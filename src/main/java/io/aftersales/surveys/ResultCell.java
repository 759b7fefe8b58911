package io.aftersales.surveys;

import java.util.Map;

/**
 * Follow-ups that are alike in every dimension, counted.
 *
 * @param values by dimension; an empty text where it is not known
 * @param asked customers who were asked, answered or not
 * @param ratings by the code of the question
 */
record ResultCell(Map<ResultDimension, String> values, long asked, long answered, Map<String, Ratings> ratings) {

    /**
     * Ratings of one question.
     *
     * @param satisfied how many of them are 4 or 5
     */
    record Ratings(long count, long sum, long satisfied) {

        Ratings plus(Ratings other) {
            return new Ratings(count + other.count, sum + other.sum, satisfied + other.satisfied);
        }
    }

    boolean fits(Map<ResultDimension, String> filter) {
        return filter.entrySet().stream().allMatch(wanted -> wanted.getValue().equals(values.get(wanted.getKey())));
    }
}

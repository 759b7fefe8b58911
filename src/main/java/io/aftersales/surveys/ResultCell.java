package io.aftersales.surveys;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Follow-ups of a month, or those of them that are alike in one attribute, counted.
 *
 * @param values the periods, and at most one attribute; an empty text where that is not known
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

    /** Whether it counts under that filter: it has the attribute of the filter, or none where the filter has none. */
    boolean fits(Map<ResultDimension, String> filter) {
        return attributes(values).equals(attributes(filter))
                && filter.entrySet().stream()
                        .allMatch(wanted -> wanted.getValue().equals(values.get(wanted.getKey())));
    }

    private static Set<ResultDimension> attributes(Map<ResultDimension, String> of) {
        return of.keySet().stream().filter(ResultDimension::attribute).collect(Collectors.toSet());
    }
}

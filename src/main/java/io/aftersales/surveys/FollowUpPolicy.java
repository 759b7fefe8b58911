package io.aftersales.surveys;

import io.aftersales.problems.Problems;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the process owner says about asking customers.
 *
 * @param online whether he is sent the survey before anybody calls
 * @param answerHours how long his answer is waited for then
 * @param mostTries after how many tries he counts as unreachable, at least 1
 * @param hoursBetweenTries how far tries lie apart that count
 * @param restDays for how many days a customer who was asked is left in peace; 0 asks him after each service
 * @param problemRating up to which overall rating somebody looks into it
 */
public record FollowUpPolicy(
        boolean online, long answerHours, long mostTries, long hoursBetweenTries, long restDays, long problemRating) {

    /** Notes a problem of that field where a try that counts comes too soon after the last one. */
    void expectLater(@Nullable Instant lastTryAt, Instant now, String field, String value, Problems problems) {
        if (lastTryAt == null) {
            return;
        }
        Instant next = lastTryAt.plus(Duration.ofHours(hoursBetweenTries));
        if (now.isBefore(next)) {
            problems.reject(field, value, "surveys.try.early", hoursBetweenTries, next);
        }
    }
}

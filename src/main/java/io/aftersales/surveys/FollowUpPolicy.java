package io.aftersales.surveys;

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
        boolean online, long answerHours, long mostTries, long hoursBetweenTries, long restDays, long problemRating) {}

package io.aftersales.surveys;

import io.aftersales.customers.ContactDetails.Channel;
import io.aftersales.products.ProductLine;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything on file about a follow-up.
 *
 * @param number that of its claim, or its own where it is about no claim
 * @param engineer user who served
 * @param answerUntil until when the customer is expected to answer by himself; null where he was not sent the survey
 * @param outcome null while it is open
 * @param problem what the customer wants solved
 * @param remedyCase number of the claim or complaint that was raised
 * @param answers in the order of the questions
 */
public record FollowUpFile(
        String number,
        @Nullable String claimNumber,
        UUID customerId,
        String trackingCode,
        SurveyedService service,
        ProductLine productLine,
        @Nullable String model,
        @Nullable String engineer,
        Channel channel,
        Instant openedAt,
        @Nullable Instant answerUntil,
        int tries,
        @Nullable FollowUpOutcome outcome,
        @Nullable SkipReason skipReason,
        @Nullable Instant endedAt,
        @Nullable AnsweredVia answeredVia,
        boolean problemFound,
        @Nullable String problem,
        @Nullable Remedy remedy,
        @Nullable String remedyCase,
        Questionnaire questionnaire,
        List<Answer> answers) {

    /** Returns the answer to a question; null where it was not answered. */
    public @Nullable Answer answer(String code) {
        return answers.stream()
                .filter(answer -> answer.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** Never shows personal data: this text may reach a log. */
    @Override
    public String toString() {
        return "FollowUpFile[" + number + ", " + outcome + "]";
    }
}

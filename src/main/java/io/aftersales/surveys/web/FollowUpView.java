package io.aftersales.surveys.web;

import io.aftersales.customers.ContactDetails.Channel;
import io.aftersales.surveys.Answer;
import io.aftersales.surveys.AnsweredVia;
import io.aftersales.surveys.FollowUpFile;
import io.aftersales.surveys.FollowUpOutcome;
import io.aftersales.surveys.Remedy;
import io.aftersales.surveys.SkipReason;
import io.aftersales.surveys.SurveyedService;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A follow-up as JSON, for those who read its case. */
@Schema(name = "FollowUp")
record FollowUpView(
        String number,
        @Nullable String claimNumber,
        SurveyedService service,
        int questionnaireVersion,
        Channel channel,
        OffsetDateTime openedAt,
        @Nullable OffsetDateTime answerUntil,
        int tries,
        @Nullable FollowUpOutcome outcome,
        @Nullable SkipReason skipReason,
        @Nullable OffsetDateTime endedAt,
        @Nullable AnsweredVia answeredVia,
        boolean problemFound,
        @Nullable String problem,
        @Nullable Remedy remedy,
        @Nullable String remedyCase,
        List<Answer> answers) {

    static FollowUpView of(FollowUpFile file, ZoneId zone) {
        return new FollowUpView(
                file.number(),
                file.claimNumber(),
                file.service(),
                file.questionnaire().version(),
                file.channel(),
                OffsetDateTime.ofInstant(file.openedAt(), zone),
                at(file.answerUntil(), zone),
                file.tries(),
                file.outcome(),
                file.skipReason(),
                at(file.endedAt(), zone),
                file.answeredVia(),
                file.problemFound(),
                file.problem(),
                file.remedy(),
                file.remedyCase(),
                file.answers());
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, zone);
    }

    @Override
    public String toString() {
        return "FollowUpView[" + number + "]";
    }
}

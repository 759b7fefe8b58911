package io.aftersales.portal;

import io.aftersales.surveys.FollowUpFile;
import io.aftersales.surveys.FollowUpFiles;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a customer was asked, after a service or from time to time, and how he judged. */
@Component
class MySurveys {

    private final FollowUpFiles followUps;
    private final PortalTimes times;

    MySurveys(FollowUpFiles followUps, PortalTimes times) {
        this.followUps = followUps;
        this.times = times;
    }

    /** Returns what the customer of a case was asked about it and answered; null when he was not asked. */
    @Nullable Map<String, Object> survey(String number, Locale locale) {
        return followUps.find(number).map(asked -> survey(asked, locale)).orElse(null);
    }

    /** Returns the contacts with those customers that are about no case. */
    List<FollowUpFile> contacts(Collection<UUID> customers) {
        return followUps.periodic(customers);
    }

    Map<String, Object> survey(FollowUpFile asked, Locale locale) {
        return Fields.of(
                "openedAt",
                times.written(asked.openedAt()),
                "channel",
                asked.channel().name(),
                "outcome",
                asked.outcome() == null ? null : asked.outcome().name(),
                "endedAt",
                times.written(asked.endedAt()),
                "answers",
                asked.questionnaire().questions().stream()
                        .filter(question -> asked.answer(question.code()) != null)
                        .map(question -> {
                            var answer = Objects.requireNonNull(asked.answer(question.code()));
                            return Fields.of(
                                    "question", question.text(locale),
                                    "rating", answer.rating(),
                                    "text", answer.text());
                        })
                        .toList(),
                "problem",
                asked.problem());
    }
}

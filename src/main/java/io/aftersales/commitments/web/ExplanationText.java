package io.aftersales.commitments.web;

import io.aftersales.calendar.Day;
import io.aftersales.commitments.CommitmentExplanation;
import io.aftersales.commitments.CommitmentExplanation.Change;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in sentences why a promise is due when it is due. */
@Component
class ExplanationText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final MessageSource messages;
    private final Clock clock;

    ExplanationText(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    List<String> of(CommitmentExplanation explanation, Locale locale) {
        List<String> text = new ArrayList<>();
        text.add(say(
                locale,
                "start",
                say(locale, "kind." + explanation.kind()),
                explanation.subject(),
                time(explanation.startedAt())));
        text.add(say(
                locale,
                explanation.agreement() == null ? "rule" : "agreement",
                explanation.count().span().amount(),
                say(locale, "unit." + explanation.count().span().unit()),
                explanation.clause(),
                explanation.requirement(),
                Objects.requireNonNullElse(explanation.agreement(), "")));
        text.add(say(locale, "calendar", explanation.calendarVersion()));
        if (!explanation.daysKnown()) {
            text.add(say(locale, "daysUnknown", explanation.calendarVersion()));
        }
        for (Day day : explanation.count().days()) {
            text.add(say(locale, day.counted() ? "counted" : "skipped", day.date(), day.reason()));
        }
        text.add(say(locale, "promised", time(explanation.promisedDueAt())));
        for (Change change : explanation.changes()) {
            text.add(say(
                    locale,
                    key(change),
                    time(change.from()),
                    time(change.to()),
                    Objects.requireNonNullElse(change.reason(), ""),
                    time(change.customerToldAt()),
                    time(change.dueBefore()),
                    time(change.dueAfter())));
        }
        text.add(say(locale, explanation.provisional() ? "provisional" : "due", time(explanation.dueAt())));
        return text;
    }

    private static String key(Change change) {
        return switch (change.type()) {
            case EXTENSION -> "extension";
            case CALENDAR -> "recounted";
            case PAUSE -> change.to() == null ? "pausedSince" : "pause";
        };
    }

    private String time(@Nullable Instant instant) {
        return instant == null ? "" : TIME.format(instant.atZone(clock.getZone()));
    }

    private String say(Locale locale, String key, Object... arguments) {
        Object[] words = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            words[i] = arguments[i].toString();
        }
        return messages.getMessage("commitments.explanation." + key, words, locale);
    }
}

package io.aftersales.portal;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes times as people say them, in the business zone. Templates call it {@code @times}. */
@Component("times")
class PortalTimes {

    private final MessageSource messages;
    private final Clock clock;

    PortalTimes(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** Returns day of the week, day and time in the language of the reader. */
    public String of(Instant instant) {
        return of(instant, LocaleContextHolder.getLocale());
    }

    /** Returns it as programs read it, with the offset of the zone; null where there is none. */
    @Nullable String written(@Nullable Instant instant) {
        return instant == null
                ? null
                : OffsetDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MILLIS), clock.getZone())
                        .toString();
    }

    String of(Instant instant, Locale locale) {
        return DateTimeFormatter.ofPattern(messages.getMessage("portal.time", null, locale), locale)
                .withZone(clock.getZone())
                .format(instant);
    }
}

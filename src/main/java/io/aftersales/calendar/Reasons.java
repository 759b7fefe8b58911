package io.aftersales.calendar;

import io.aftersales.calendar.Count.CountedDay;
import io.aftersales.calendar.Count.Stretch;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** Words for the days of a count. */
final class Reasons {

    private final ResourceBundle messages;
    private final Locale locale;
    private final BusinessZone zone;

    /** Speaks English where {@code locale} is not translated, whatever the machine is set to. */
    Reasons(Locale locale, BusinessZone zone) {
        this.messages = ResourceBundle.getBundle(
                "i18n/calendar",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.locale = locale;
        this.zone = zone;
    }

    Day tell(CountedDay day) {
        DayStatus status = day.status();
        String reason = text(status.ground().message(), status.detail());
        if (!day.stretches().isEmpty()) {
            String hours =
                    day.stretches().stream().map(stretch -> tell(day, stretch)).collect(Collectors.joining(", "));
            reason = text("calendar.day.hours", reason, hours);
        }
        if (status.provisional()) {
            reason = text(
                    "calendar.day.unpublished",
                    reason,
                    String.valueOf(day.date().getYear()));
        }
        return new Day(day.date(), status.working(), status.provisional(), day.counted(), reason);
    }

    private String tell(CountedDay day, Stretch stretch) {
        boolean untilMidnight = zone.dateOf(stretch.to()).isAfter(day.date());
        return zone.timeOf(stretch.from()) + "-" + (untilMidnight ? "24:00" : zone.timeOf(stretch.to()));
    }

    private String text(String key, Object... arguments) {
        return new MessageFormat(messages.getString(key), locale).format(arguments);
    }
}

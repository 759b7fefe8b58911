package io.aftersales.calendar;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * How the company works. Settings {@code aftersales.calendar.*}.
 *
 * @param zone zone in which days begin and end
 * @param hours working hours of a working day, in order and without overlap; not part of the calendar version
 * @param notices the list of public holidays and make-up days, see {@code docs/calendar.md}
 */
@ConfigurationProperties("aftersales.calendar")
public record CalendarSettings(
        @DefaultValue("Asia/Shanghai") ZoneId zone,
        @DefaultValue({"09:00-12:00", "13:00-18:00"}) List<WorkingInterval> hours,

        @DefaultValue("classpath:calendar/cn-public-holidays.csv")
        Resource notices) {

    public CalendarSettings {
        hours = List.copyOf(hours);
        if (hours.isEmpty()) {
            throw new IllegalArgumentException(
                    "aftersales.calendar.hours is empty, expected at least one interval such as 09:00-12:00");
        }
        for (int i = 1; i < hours.size(); i++) {
            if (hours.get(i).from().isBefore(hours.get(i - 1).to())) {
                throw new IllegalArgumentException(
                        "aftersales.calendar.hours: %s begins before %s ends, expected intervals in order and apart"
                                .formatted(text(hours.get(i)), text(hours.get(i - 1))));
            }
        }
    }

    /** How long a working day is. */
    Duration workingDay() {
        return hours.stream()
                .map(interval -> Duration.between(interval.from(), interval.to()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static String text(WorkingInterval interval) {
        return interval.from() + "-" + interval.to();
    }
}

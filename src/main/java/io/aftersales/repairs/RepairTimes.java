package io.aftersales.repairs;

import io.aftersales.cases.Dates;
import io.aftersales.problems.Problems;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Times as forms hand them over, before or after now. Without offset they are times of the business zone. */
@Component
public class RepairTimes {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Clock clock;

    public RepairTimes(Clock clock) {
        this.clock = clock;
    }

    /** Returns the time, to the minute; empty, and a problem noted, when it is absent, no time, or not after now. */
    Optional<Instant> future(String field, @Nullable String written, Problems problems) {
        return Dates.requiredTime(field, written, clock.getZone(), problems)
                .map(time -> time.truncatedTo(ChronoUnit.MINUTES))
                .filter(time -> {
                    boolean later = time.isAfter(clock.instant());
                    if (!later) {
                        problems.reject(field, written, "repairs.time.past");
                    }
                    return later;
                });
    }

    /** Returns the time; empty when it is absent, and then or where a problem is noted, when it is none or after now. */
    public Optional<Instant> past(String field, @Nullable String written, Problems problems) {
        if (written == null || written.isBlank()) {
            return Optional.empty();
        }
        return Dates.requiredTime(field, written, clock.getZone(), problems).filter(time -> {
            boolean past = !time.isAfter(clock.instant());
            if (!past) {
                problems.reject(field, written, "problem.future");
            }
            return past;
        });
    }

    /** Notes a problem when the time is before the minute of that instant: people write times to the minute. */
    public static void expectSince(String field, Instant time, Instant start, Problems problems) {
        Instant earliest = start.truncatedTo(ChronoUnit.MINUTES);
        if (time.isBefore(earliest)) {
            problems.reject(field, time, "repairs.time.since", earliest);
        }
    }

    /** Returns the day; empty, and a problem noted, when it is absent, no day, or before today. */
    public Optional<LocalDate> day(String field, @Nullable String written, Problems problems) {
        return Dates.required(field, written, problems).filter(day -> {
            boolean fits = !day.isBefore(today());
            if (!fits) {
                problems.reject(field, written, "repairs.time.past");
            }
            return fits;
        });
    }

    /** Returns the last millisecond of the day. */
    public Instant endOf(LocalDate day) {
        return Dates.endOf(day, clock.getZone());
    }

    /** Returns date and time to the minute, as people of both languages read it. */
    String written(Instant time) {
        return WRITTEN.withZone(clock.getZone()).format(time);
    }

    Instant startOfToday() {
        return today().atStartOfDay(clock.getZone()).toInstant();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}

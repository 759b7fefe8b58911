package io.aftersales.demo;

import io.aftersales.problems.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The clock of a demonstration. For administrators; absent in production. */
@RestController
@RequestMapping("/api/demo/clock")
@Profile("!production")
@Tag(name = "Demonstration")
class DemoController {

    private static final Duration LONGEST_STEP = Duration.ofDays(3660);

    private final DemoClock demoClock;
    private final Clock clock;

    DemoController(DemoClock demoClock, Clock clock) {
        this.demoClock = demoClock;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "What time it is for the application")
    Time now() {
        return time(demoClock.now());
    }

    @PostMapping
    @Operation(summary = "Moves the clock forward and lets the jobs run that are due then")
    Time advance(@RequestBody Step step) {
        Problems problems = new Problems();
        Duration by = duration(problems, step.advance());
        problems.throwIfAny();
        return time(demoClock.advance(by));
    }

    private static Duration duration(Problems problems, @Nullable String text) {
        try {
            Duration duration = text == null ? Duration.ZERO : Duration.parse(text);
            if (duration.compareTo(Duration.ZERO) > 0 && duration.compareTo(LONGEST_STEP) <= 0) {
                return duration;
            }
        } catch (DateTimeParseException e) {
            // told below, together with every other value that is no such duration
        }
        problems.reject("advance", text, "problem.duration");
        return Duration.ZERO;
    }

    private Time time(Instant instant) {
        return new Time(instant.atZone(clock.getZone()).toOffsetDateTime());
    }

    /** A point in time. */
    record Time(OffsetDateTime now) {}

    /**
     * A move of the clock.
     *
     * @param advance how far, as an ISO-8601 duration such as {@code PT25H}; more than zero, ten years at most
     */
    record Step(@Nullable String advance) {}
}

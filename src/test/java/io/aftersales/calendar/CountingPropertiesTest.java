package io.aftersales.calendar;

import static io.aftersales.calendar.TestCalendars.SHANGHAI;
import static io.aftersales.calendar.TestCalendars.override;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** What holds for every start and every amount. */
class CountingPropertiesTest {

    private static final Pattern INTERVAL = Pattern.compile("(\\d\\d:\\d\\d[:.\\d]*)-(\\d\\d:\\d\\d[:.\\d]*)");

    private final WorkingCalendar calendar = TestCalendars.with(
            override("2026-03-11", false, "stocktaking"), override("2026-03-14", true, "open house"));

    @Property
    void laterStartIsNeverDueEarlier(
            @ForAll("instants") Instant one, @ForAll("instants") Instant other, @ForAll("spans") Span span) {
        Instant earlier = one.isBefore(other) ? one : other;
        Instant later = one.isBefore(other) ? other : one;

        assertThat(calendar.due(earlier, span).at())
                .isBeforeOrEqualTo(calendar.due(later, span).at());
    }

    @Property
    void nextInstantIsNeverDueEarlier(
            @ForAll("instants") Instant start,
            @ForAll @LongRange(min = 1, max = 172_800_000) long millis,
            @ForAll("spans") Span span) {
        assertThat(calendar.due(start, span).at())
                .isBeforeOrEqualTo(calendar.due(start.plusMillis(millis), span).at());
    }

    @Property
    void moreIsNeverDueEarlier(@ForAll("instants") Instant start, @ForAll("spans") Span span) {
        Span more = new Span(span.amount() + 1, span.unit());

        assertThat(calendar.due(start, span).at())
                .isAfterOrEqualTo(start)
                .isBeforeOrEqualTo(calendar.due(start, more).at());
    }

    @Property
    void dateInDaysIsNeverADayOff(@ForAll("instants") Instant start, @ForAll @LongRange(max = 400) long amount) {
        Instant days = calendar.due(start, Span.days(amount)).at();
        Instant workingDays = calendar.due(start, Span.workingDays(amount)).at();

        assertThat(calendar.working(date(days))).isTrue();
        assertThat(calendar.working(date(workingDays))).isTrue();
        assertThat(days).isBeforeOrEqualTo(workingDays);
        assertThat(workingDays.plusMillis(1))
                .isEqualTo(date(workingDays).plusDays(1).atStartOfDay(SHANGHAI).toInstant());
    }

    @Property
    void workingDaysBetweenStartAndEndAreThoseAskedFor(
            @ForAll("instants") Instant start, @ForAll @LongRange(min = 1, max = 400) long amount) {
        Instant due = calendar.due(start, Span.workingDays(amount)).at();

        assertThat(calendar.workingDaysBetween(date(start), date(due))).isEqualTo(amount);
    }

    @Property
    void countingBackIsNeverAfterTheEnd(@ForAll("instants") Instant due, @ForAll("spans") Span span) {
        assertThat(calendar.before(due, span)).isBeforeOrEqualTo(due);
    }

    @Property
    void countingBackAndForthInWorkingDaysEndsOnTheSameDate(
            @ForAll("instants") Instant start, @ForAll @LongRange(min = 1, max = 400) long amount) {
        Span span = Span.workingDays(amount);
        Instant due = calendar.due(start, span).at();

        Instant before = calendar.before(due, span);

        assertThat(calendar.due(before, span).at()).isEqualTo(due);
        assertThat(calendar.workingDaysBetween(date(before), date(due))).isEqualTo(amount);
    }

    @Property
    void countingBackAndForthInHoursEndsAtTheSameInstant(
            @ForAll("instants") Instant start, @ForAll @LongRange(min = 1, max = 400) long amount) {
        Span hours = Span.hours(amount);
        Span workingHours = new Span(amount, Unit.WORKING_HOURS);

        Instant due = calendar.due(start, workingHours).at();

        assertThat(calendar.due(calendar.before(due, workingHours), workingHours)
                        .at())
                .isEqualTo(due);
        assertThat(calendar.before(due, workingHours)).isAfterOrEqualTo(start);
        assertThat(calendar.before(calendar.due(start, hours).at(), hours)).isEqualTo(start);
    }

    @Property
    void workingHoursNeverEndBeforeAsManyHours(
            @ForAll("instants") Instant start, @ForAll @LongRange(max = 400) long amount) {
        assertThat(calendar.due(start, new Span(amount, Unit.WORKING_HOURS)).at())
                .isAfterOrEqualTo(calendar.due(start, Span.hours(amount)).at());
    }

    @Property
    void explanationAddsUp(@ForAll("instants") Instant start, @ForAll("spans") Span span) {
        Explanation explanation = calendar.explain(start, span);

        assertThat(explanation.due()).isEqualTo(calendar.due(start, span));
        boolean days = span.unit() == Unit.DAYS || span.unit() == Unit.WORKING_DAYS;
        if (!days) {
            assertThat(explanation.days().stream()
                            .map(CountingPropertiesTest::counted)
                            .reduce(Duration.ZERO, Duration::plus))
                    .isEqualTo(
                            span.unit() == Unit.MINUTES
                                    ? Duration.ofMinutes(span.amount())
                                    : Duration.ofHours(span.amount()));
        } else {
            assertThat(explanation.days()).filteredOn(Day::counted).hasSize((int) span.amount());
            assertThat(date(start).plusDays(explanation.days().size()))
                    .isEqualTo(date(explanation.due().at()));
        }
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs()
                .between(
                        Instant.parse("2022-06-01T00:00:00Z").toEpochMilli(),
                        Instant.parse("2027-12-31T00:00:00Z").toEpochMilli())
                .map(Instant::ofEpochMilli);
    }

    @Provide
    Arbitrary<Span> spans() {
        return Arbitraries.of(Unit.class)
                .flatMap(unit -> Arbitraries.longs().between(0, 400).map(amount -> new Span(amount, unit)));
    }

    private static LocalDate date(Instant instant) {
        return LocalDate.ofInstant(instant, SHANGHAI);
    }

    private static Duration counted(Day day) {
        Duration sum = Duration.ZERO;
        Matcher matcher = INTERVAL.matcher(day.reason());
        while (matcher.find()) {
            sum = sum.plus(sinceMidnight(matcher.group(2))).minus(sinceMidnight(matcher.group(1)));
        }
        return sum;
    }

    private static Duration sinceMidnight(String time) {
        return time.equals("24:00")
                ? Duration.ofDays(1)
                : Duration.ofNanos(LocalTime.parse(time).toNanoOfDay());
    }
}

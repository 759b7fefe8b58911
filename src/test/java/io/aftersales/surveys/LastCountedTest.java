package io.aftersales.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.aftersales.staff.Colleagues;
import io.aftersales.testing.MovingClock;
import io.aftersales.testing.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How often answers are counted. */
class LastCountedTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final MovingClock clock = new MovingClock("2026-11-23T02:00:00Z");
    private final AtomicInteger times = new AtomicInteger();

    @Test
    void whatIsCountedQuicklyIsCountedForEachReader() {
        LastCounted counts = counts(HOUR, HOUR);

        assertThat(counts.read().asOf()).isNull();
        assertThat(counts.read().asOf()).isNull();

        assertThat(times).hasValue(2);
    }

    @Test
    void whatTookLongIsShownAsOfThenUntilItHasRested() {
        LastCounted counts = counts(Duration.ZERO, HOUR);
        Instant then = clock.instant();

        counts.read();
        clock.advance(Duration.ofMinutes(1));

        assertThat(counts.read().asOf()).isEqualTo(then);
        assertThat(times).hasValue(1);
    }

    @Test
    void whatHasRestedIsCountedAnew() {
        LastCounted counts = counts(Duration.ZERO, Duration.ofNanos(1));

        while (times.get() < 2) {
            counts.read();
        }

        assertThat(times).hasValue(2);
    }

    @Test
    void manyWhoComeAtOnceCountOnce() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        LastCounted counts = new LastCounted(
                () -> {
                    times.incrementAndGet();
                    begun.countDown();
                    await(go);
                    return cells();
                },
                settings(Duration.ZERO, HOUR),
                clock);
        ExecutorService readers = Executors.newFixedThreadPool(5);
        try {
            List<Future<Counted>> reading = Collections.nCopies(5, readers).stream()
                    .map(each -> each.submit(counts::read))
                    .toList();
            await(begun);
            go.countDown();

            for (Future<Counted> reader : reading) {
                reader.get();
            }
        } finally {
            readers.shutdownNow();
        }
        assertThat(times).hasValue(1);
    }

    @Test
    @Requirement("SVY-11")
    void theEffectsOfAllMeasuresComeFromOneCount() {
        SurveySettings settings = settings(HOUR, HOUR);
        SurveyResults results = new SurveyResults(counts(HOUR, HOUR), settings);
        ImprovementMeasures measures = new ImprovementMeasures(
                mock(MeasureStore.class),
                mock(Questionnaires.class),
                results,
                mock(MeasureProcess.class),
                mock(Colleagues.class),
                clock);
        Counted counted = results.count();

        List<MeasureEffect> effects =
                measures.effects(List.of(measure("COST", "2026-10"), measure("COST", "2026-09")), counted);

        assertThat(effects).containsExactly(new MeasureEffect(300L, 400L), new MeasureEffect(null, 400L));
        assertThat(times).hasValue(1);
    }

    private LastCounted counts(Duration patience, Duration rest) {
        return new LastCounted(
                () -> {
                    times.incrementAndGet();
                    return cells();
                },
                settings(patience, rest),
                clock);
    }

    private static SurveySettings settings(Duration patience, Duration rest) {
        return new SurveySettings(5, 100, patience, rest);
    }

    private static List<ResultCell> cells() {
        return SingleCells.of(List.of(cell("2026-10", 30), cell("2026-11", 40)));
    }

    private static ResultCell cell(String month, long sum) {
        Map<ResultDimension, String> values = new EnumMap<>(ResultDimension.class);
        values.putAll(ResultFilter.values(YearMonth.parse(month)));
        values.put(ResultDimension.SERVICE, "REPAIR");
        return new ResultCell(values, 12, 10, Map.of("COST", new ResultCell.Ratings(10, sum, 5)));
    }

    private ImprovementMeasure measure(String question, String before) {
        return new ImprovementMeasure(
                "IM-000001",
                SurveyedService.REPAIR,
                question,
                before,
                "2026-11",
                "Train",
                "service-managers",
                LocalDate.of(2026, 12, 1),
                clock.instant(),
                "manager",
                null,
                null,
                null,
                null);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

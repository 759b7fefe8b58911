package io.aftersales.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.zaxxer.hikari.HikariDataSource;
import io.aftersales.testing.MovingClock;
import io.aftersales.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Readings of figures that several nodes share, on a table of their own. */
class FigureReadingsTest {

    private static final Figure FIGURE = Figure.BACKLOG_BY_AGE;
    private static final FigureQuestion USUAL = FigureQuestion.usual();
    private static final HikariDataSource DATABASE = new HikariDataSource();

    private final FigureReader reader = mock(FigureReader.class);
    private final JdbcClient jdbc = JdbcClient.create(DATABASE);
    private final MovingClock clock = new MovingClock("2026-09-18T02:00:00Z");
    private final FigureReadings node = node();
    private final FigureReadings otherNode = node();

    @BeforeAll
    static void createTable() {
        DATABASE.setJdbcUrl(TestDatabase.create("figurereadings"));
        DATABASE.setUsername("postgres");
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V210__create_figure_readings.sql"))
                .execute(DATABASE);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @BeforeEach
    void empty() {
        jdbc.sql("truncate figure_reading").update();
        counts(1);
    }

    @Test
    void aFigureThatIsReadQuicklyIsOfThisMoment() {
        node.refresh(FIGURE);
        counts(2);

        assertThat(read(USUAL)).isEqualTo(new FigureReading(table(2), null));
    }

    @Test
    void aFigureThatTakesLongIsShownAsOfItsLastReading() {
        node.refresh(FIGURE);
        took("1 second");
        Instant asOf = clock.instant();
        clock.advance(Duration.ofSeconds(30));
        counts(2);

        assertThat(read(USUAL)).isEqualTo(new FigureReading(table(1), asOf));
    }

    @Test
    void whatIsNotOfTheUsualDaysIsOfThisMoment() {
        node.refresh(FIGURE);
        took("1 second");
        counts(2);

        assertThat(read(new FigureQuestion("2026-09-01", null, null, null)).table())
                .isEqualTo(table(2));
        assertThat(read(new FigureQuestion(null, null, "SMART_HOME", null)).table())
                .isEqualTo(table(2));
        assertThat(read(new FigureQuestion(null, null, null, "SH-1")).table()).isEqualTo(table(2));
    }

    @Test
    void aReadingOfYesterdayIsNotShownToday() {
        node.refresh(FIGURE);
        took("1 second");
        clock.advance(Duration.ofDays(1));
        counts(2);

        assertThat(read(USUAL).table()).isEqualTo(table(2));
        assertThat(node.refresh(FIGURE)).contains(table(2));
    }

    @Test
    void aReadingThatNobodyRenewsIsNotShownForEver() {
        node.refresh(FIGURE);
        took("1 second");
        counts(2);

        age("170 seconds");
        assertThat(read(USUAL).table()).isEqualTo(table(1));
        age("20 seconds");
        assertThat(read(USUAL).table()).isEqualTo(table(2));
    }

    @Test
    void nodesReadOnceInAnInterval() {
        assertThat(node.refresh(FIGURE)).contains(table(1));
        counts(2);

        assertThat(otherNode.refresh(FIGURE)).contains(table(1));
        age("61 seconds");
        assertThat(otherNode.refresh(FIGURE)).contains(table(2));
        assertThat(node.refresh(FIGURE)).contains(table(2));

        verify(reader, times(2)).read(any(), any());
    }

    @Test
    void aFigureRestsTenTimesAsLongAsItTook() {
        node.refresh(FIGURE);
        took("1 minute");
        counts(2);

        age("9 minutes");
        assertThat(node.refresh(FIGURE)).contains(table(1));
        age("2 minutes");
        assertThat(node.refresh(FIGURE)).contains(table(2));
    }

    @Test
    void nobodyWaitsForTheNodeThatReads() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        when(reader.read(any(), any())).thenAnswer(call -> {
            reading.countDown();
            assertThat(asked.await(60, TimeUnit.SECONDS)).isTrue();
            return table(1);
        });

        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> node.refresh(FIGURE));
        assertThat(reading.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(otherNode.refresh(FIGURE)).isEmpty();
        asked.countDown();
        first.get(60, TimeUnit.SECONDS);

        assertThat(otherNode.refresh(FIGURE)).contains(table(1));
        verify(reader, times(1)).read(any(), any());
    }

    private FigureReadings node() {
        return new FigureReadings(
                jdbc,
                reader,
                new FigureSettings(Duration.ofMinutes(1), Duration.ofMillis(300)),
                JsonMapper.builder().build(),
                new TransactionTemplate(new JdbcTransactionManager(DATABASE)),
                clock);
    }

    private FigureReading read(FigureQuestion asked) {
        return node.read(FIGURE, FigurePeriod.of(asked, clock));
    }

    private void counts(int claims) {
        when(reader.read(any(), any())).thenReturn(table(claims));
    }

    private static FigureTable table(int claims) {
        return new FigureTable(
                FIGURE,
                List.of("RECEIVED"),
                List.of(new FigureTable.Row("AGE_1_DAY", Map.of("RECEIVED", BigDecimal.valueOf(claims)))));
    }

    private void took(String interval) {
        change("took = cast(:interval as interval)", interval);
    }

    private void age(String interval) {
        change("read_at = read_at - cast(:interval as interval)", interval);
    }

    private void change(String what, String interval) {
        assertThat(jdbc.sql("update figure_reading set " + what)
                        .param("interval", interval)
                        .update())
                .isEqualTo(1);
    }
}

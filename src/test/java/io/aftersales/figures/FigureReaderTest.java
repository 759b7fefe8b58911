package io.aftersales.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftersales.problems.FieldProblem;
import io.aftersales.problems.InvalidInput;
import io.aftersales.products.ProductLine;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

/** Figures on the real tables. What is counted exactly lies in days of 2021, when no other test lives. */
@IntegrationTest
class FigureReaderTest {

    @Autowired
    private FigureReader figures;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private MockMvc mvc;

    @ParameterizedTest
    @EnumSource(Figure.class)
    void everyNumberLeadsToItsCases(Figure figure) {
        FigurePeriod usual = FigurePeriod.of(FigureQuestion.usual(), clock);

        FigureTable table = figures.read(figure, usual);

        for (FigureTable.Row row : table.rows()) {
            FigureCases cases = figures.cases(figure, usual, row.key(), null, 0);
            if (figure.measure() == Figure.Measure.SUM) {
                continue; // of a budget that nobody used yet there is no case
            }
            assertThat(cases.numbers()).as(row.key()).isNotEmpty();
            BigDecimal facts = figure.measure() == Figure.Measure.PERCENTILES
                    ? row.value("COUNT")
                    : table.series().stream()
                            .filter(series -> !series.equals(Ratings.AVERAGE))
                            .map(row::value)
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(BigDecimal.valueOf(cases.numbers().size())).isLessThanOrEqualTo(facts);
        }
    }

    @Test
    void promisesCountByWhatBecameOfThemInTheDaysOfTheBusinessZone() {
        Instant due = Instant.parse("2021-03-10T04:00:00Z");
        promise("CL-A", due, due.minusSeconds(1), null, null);
        promise("CL-B", due, due.plusSeconds(60), due, null);
        promise("CL-C", due, null, null, due.minusSeconds(60));
        // 11 March in Shanghai
        promise("CL-D", Instant.parse("2021-03-10T16:00:00Z"), due, null, null);

        FigurePeriod day = day(2021, 3, 10, ProductLine.VEHICLE);
        FigureTable table = figures.read(Figure.PROMISES_BY_KIND, day);

        assertThat(table.rows())
                .containsExactly(
                        new FigureTable.Row("RESPONSE", Map.of("BROKEN", BigDecimal.ONE, "KEPT", BigDecimal.ONE)));
        assertThat(figures.cases(Figure.PROMISES_BY_KIND, day, "RESPONSE", "BROKEN", 0))
                .isEqualTo(new FigureCases(List.of("CL-B"), 0, false));
        assertThat(figures.read(Figure.PROMISES_BY_KIND, day(2021, 3, 10, ProductLine.MACHINERY))
                        .rows())
                .isEmpty();
    }

    @Test
    void metricsAreTheSameNumbers() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        FigurePeriod usual = FigurePeriod.of(FigureQuestion.usual(), clock);
        Instant due = clock.instant().minusSeconds(3_600);
        promise("CL-E", due, due.minusSeconds(1), null, null);

        FigureReadings anew = new FigureReadings(
                jdbc, figures, new FigureSettings(Duration.ZERO, Duration.ZERO), json, transaction, clock);

        new FigureMetrics(anew, meters).refresh();

        FigureTable table = anew.read(Figure.PROMISES_BY_KIND, usual).table();
        assertThat(table.rows()).isNotEmpty();
        for (FigureTable.Row row : table.rows()) {
            for (String series : table.series()) {
                assertThat(meters.get("aftersales.figure")
                                .tags("figure", "promises-by-kind", "row", row.key(), "series", series)
                                .gauge()
                                .value())
                        .isEqualTo(row.value(series).doubleValue());
            }
        }
        assertThat(meters.find("aftersales.figure")
                        .tag("figure", "workload-by-person")
                        .gauges())
                .isEmpty();
        assertThat(jdbc.sql("select count(*) from figure_reading where figure = 'WORKLOAD_BY_PERSON'")
                        .query(Long.class)
                        .single())
                .as("it is read for the dashboard all the same")
                .isEqualTo(1);
    }

    @Test
    void periodThatCannotBeReadIsRefusedByField() {
        assertThatThrownBy(() -> FigurePeriod.of(new FigureQuestion("soon", "2026-02-30", "BOATS", null), clock))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.problems())
                                .extracting(FieldProblem::field)
                                .containsExactly("to", "from", "productLine"));
        assertThatThrownBy(() -> FigurePeriod.of(new FigureQuestion("2026-02-02", "2026-02-01", null, null), clock))
                .hasMessageContaining("figures.from.after");
        assertThatThrownBy(() -> FigurePeriod.of(new FigureQuestion("2020-01-01", "2026-02-01", null, null), clock))
                .hasMessageContaining("figures.from.long");
    }

    @Test
    void figuresAreReadByThoseWhoLead() throws Exception {
        mvc.perform(get("/api/figures/promises-by-kind?from=2021-03-01&to=2021-03-31")
                        .with(httpBasic("supervisor", "supervisor")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.from").value("2021-03-01"));
        mvc.perform(get("/api/figures/none").with(httpBasic("auditor", "auditor")))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/figures/promises-by-kind").with(httpBasic("engineer", "engineer")))
                .andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @CsvSource({
        "supervisor, 200, 200",
        "manager, 200, 200",
        "auditor, 200, 200",
        "quality, 403, 200",
        "owner, 403, 200",
        "finance, 403, 403"
    })
    @Requirement("SEC-01")
    void costIsReadByThoseWhoAlsoReadBudgets(String user, int cost, int satisfaction) throws Exception {
        mvc.perform(get("/api/figures/cost-against-budget").with(httpBasic(user, user)))
                .andExpect(status().is(cost));
        mvc.perform(get("/api/figures/satisfaction").with(httpBasic(user, user)))
                .andExpect(status().is(satisfaction));
    }

    private static FigurePeriod day(int year, int month, int day, @Nullable ProductLine line) {
        return new FigurePeriod(LocalDate.of(year, month, day), LocalDate.of(year, month, day), line, null);
    }

    private void promise(
            String subject,
            Instant due,
            @Nullable Instant met,
            @Nullable Instant breached,
            @Nullable Instant cancelled) {
        jdbc.sql("""
                        insert into commitment (id, subject, kind, urgent, product_line, started_at, promised_due_at,
                            clause, requirement, amount, unit, warn_amount, warn_unit, ladder, pausable,
                            extension_limit, calendar_version, due_at, warn_at, provisional, status, met_at,
                            breached_at, cancelled_at, escalated_level, extensions, version)
                        values (:id, :subject, 'RESPONSE', false, 'VEHICLE', :due, :due, '-', '-', 1, 'HOURS', 0,
                            'HOURS', '-', false, 0, '-', :due, :due, false, :status, :met, :breached, :cancelled, 0,
                            0, 1)
                        """)
                .param("id", UUID.randomUUID())
                .param("subject", subject)
                .param("due", Timestamp.from(due))
                .param("status", breached != null ? "BREACHED" : met != null ? "MET" : "CANCELLED")
                .param("met", at(met))
                .param("breached", at(breached))
                .param("cancelled", at(cancelled))
                .update();
    }

    private static @Nullable Timestamp at(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}

package io.aftersales.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures of one department or cost centre, on days of 2021, when no other test lives. */
@IntegrationTest
class FiguresOfDepartmentsTest {

    @Autowired
    private FigureReader figures;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    @Requirement("BUD-04")
    void costStandsAgainstTheBudgetsOfTheDaysAndLeadsToItsExpenses() {
        String centre = "F-" + UUID.randomUUID();
        budget(centre, LocalDate.of(2021, 4, 1), LocalDate.of(2021, 4, 30), 100_000);
        budget(centre, LocalDate.of(2021, 5, 1), LocalDate.of(2021, 5, 31), 50_000);
        String expense = expenseNumber();
        entry(expense, 1, "COMMITTED", centre, LocalDate.of(2021, 4, 2), 30_050);
        entry(expense, 2, "RELEASED", centre, LocalDate.of(2021, 4, 2), 30_050);
        entry(expense, 3, "SPENT", centre, LocalDate.of(2021, 4, 2), 25_000);
        String other = expenseNumber();
        entry(other, 1, "COMMITTED", centre, LocalDate.of(2021, 4, 30), 10_001);
        // of May, whose budget is not asked for
        entry(expenseNumber(), 1, "SPENT", centre, LocalDate.of(2021, 5, 1), 999);

        FigurePeriod last = period(LocalDate.of(2021, 4, 30), LocalDate.of(2021, 4, 30), centre);
        FigureTable table = figures.read(Figure.COST_AGAINST_BUDGET, last);

        assertThat(table.series()).containsExactly("PLANNED", "SPENT", "COMMITTED", "LEFT");
        assertThat(table.rows()).singleElement().satisfies(row -> {
            assertThat(row.key()).isEqualTo(centre + " CNY");
            assertThat(row.value("PLANNED")).isEqualByComparingTo("1000.00");
            assertThat(row.value("SPENT")).isEqualByComparingTo("250.00");
            assertThat(row.value("COMMITTED")).isEqualByComparingTo("100.01");
            assertThat(row.value("LEFT")).isEqualByComparingTo("649.99");
        });
        assertThat(figures.cases(Figure.COST_AGAINST_BUDGET, last, centre + " CNY", "SPENT", 0)
                        .numbers())
                .containsExactly(expense);
        assertThat(figures.cases(Figure.COST_AGAINST_BUDGET, last, centre + " CNY", "LEFT", 0)
                        .numbers())
                .containsExactlyInAnyOrder(expense, other);
        FigurePeriod both = period(LocalDate.of(2021, 4, 30), LocalDate.of(2021, 5, 1), centre);
        assertThat(figures.read(Figure.COST_AGAINST_BUDGET, both).rows().get(0).value("PLANNED"))
                .isEqualByComparingTo("1500.00");
        assertThat(figures.read(
                                Figure.COST_AGAINST_BUDGET,
                                period(LocalDate.of(2021, 3, 31), LocalDate.of(2021, 3, 31), centre))
                        .rows())
                .isEmpty();
    }

    @Test
    void satisfactionCountsRatingsOfTheDepartmentWithTheirMean() {
        String centre = "F-" + UUID.randomUUID();
        String one = answered(centre, Instant.parse("2021-06-10T04:00:00Z"), 5);
        String other = answered(centre, Instant.parse("2021-06-10T15:59:59Z"), 2);
        answered("another", Instant.parse("2021-06-10T04:00:00Z"), 1);
        // 11 June in Shanghai
        answered(centre, Instant.parse("2021-06-10T16:00:00Z"), 1);

        FigurePeriod day = period(LocalDate.of(2021, 6, 10), LocalDate.of(2021, 6, 10), centre);
        FigureTable table = figures.read(Figure.SATISFACTION, day);

        assertThat(table.rows())
                .containsExactly(new FigureTable.Row(
                        "SATISFACTION",
                        Map.of(
                                "RATING_2", BigDecimal.ONE,
                                "RATING_5", BigDecimal.ONE,
                                "AVERAGE", new BigDecimal("3.5"))));
        assertThat(figures.cases(Figure.SATISFACTION, day, "SATISFACTION", "RATING_2", 0)
                        .numbers())
                .containsExactly(other);
        assertThat(figures.cases(Figure.SATISFACTION, day, "SATISFACTION", null, 0)
                        .numbers())
                .containsExactlyInAnyOrder(one, other);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            REPAIR_TIME, true, false
            REPEAT_REPAIRS, true, false
            WORKLOAD_BY_PERSON, true, false
            SATISFACTION, true, false
            COST_AGAINST_BUDGET, true, false
            COMPLAINTS_BY_CATEGORY, false, true
            COMPLAINTS_BY_CAUSE, false, true
            PROMISES_BY_KIND, false, false
            RESPONSE_TIME, false, false
            BACKLOG_BY_AGE, false, false
            WORKLOAD_BY_GROUP, false, false
            """)
    void aDepartmentThatAFigureDoesNotKnowDoesNotNarrowIt(Figure figure, boolean serving, boolean handling) {
        assertThat(figure.knows("SERVICE")).isEqualTo(serving);
        assertThat(figure.knows("dept-general")).isEqualTo(handling);
        FigurePeriod usual = FigurePeriod.of(FigureQuestion.usual(), clock);
        String nobodys = handling ? "dept-none" : "F-none";

        FigureTable narrowed = figures.read(figure, new FigurePeriod(usual.from(), usual.to(), null, nobodys));

        assertThat(narrowed.rows())
                .isEqualTo(
                        serving || handling
                                ? List.of()
                                : figures.read(figure, usual).rows());
    }

    private static FigurePeriod period(LocalDate from, LocalDate to, String department) {
        return new FigurePeriod(from, to, null, department);
    }

    private static String expenseNumber() {
        return "EX-20210401-%06d".formatted(ThreadLocalRandom.current().nextInt(1_000_000));
    }

    private void budget(String centre, LocalDate first, LocalDate last, long cents) {
        jdbc.sql("insert into cost_centre (code, currency) values (:centre, 'CNY') on conflict do nothing")
                .param("centre", centre)
                .update();
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into budget (id, cost_centre, first_day, last_day, planned_at, planned_by)
                        values (:id, :centre, :first, :last, now(), 'manager')""")
                .param("id", id)
                .param("centre", centre)
                .param("first", first)
                .param("last", last)
                .update();
        jdbc.sql("""
                        insert into budget_version (budget_id, version, planned_cents, entered_at, entered_by)
                        values (:id, 1, :cents, now(), 'manager')""").param("id", id).param("cents", cents).update();
    }

    private void entry(String reference, int position, String kind, String centre, LocalDate day, long cents) {
        jdbc.sql("""
                        insert into budget_entry (reference, position, kind, cost_centre, day, cents, at)
                        values (:reference, :position, :kind, :centre, :day, :cents, timestamptz '2021-04-01')""")
                .param("reference", reference)
                .param("position", position)
                .param("kind", kind)
                .param("centre", centre)
                .param("day", day)
                .param("cents", cents)
                .update();
    }

    private String answered(String department, Instant at, int rating) {
        String number = "FU-20210610-%06d".formatted(ThreadLocalRandom.current().nextInt(1_000_000));
        jdbc.sql("""
                        insert into follow_up (number, version, customer_id, service, product_line, department, channel,
                            tracking_code, tracking_code_fingerprint, questionnaire_version, opened_at, tries, outcome,
                            ended_at, answered_via, problem_found)
                        values (:number, 0, :id, 'PERIODIC', 'APPLIANCE', :department, 'PHONE', '-', :number, 1, :at, 1,
                            'ANSWERED', :at, 'PHONE', false)""")
                .param("number", number)
                .param("id", UUID.randomUUID())
                .param("department", department)
                .param("at", Timestamp.from(at))
                .update();
        jdbc.sql("insert into survey_answer (number, code, rating) values (:number, 'SATISFACTION', :rating)")
                .param("number", number)
                .param("rating", rating)
                .update();
        return number;
    }
}

package io.aftersales.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.Requirement;
import java.time.Clock;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is shown of answers, and what is not. */
class SurveyResultsTest {

    private static final ResultFilter ALL = new ResultFilter(null, null, null, null, null, null, null);

    @ParameterizedTest(name = "{0} answers: hidden {1}")
    @CsvSource({"4, true", "5, false"})
    @Requirement("SVY-10")
    void fewerAnswersThanTheLeastAreShownToNobody(int answers, boolean hidden) {
        ResultGroup total = results(cell("2026-11", "anna", answers)).read(ALL).total();

        assertThat(total.hidden()).isEqualTo(hidden);
        assertThat(total.answered()).isEqualTo(hidden ? null : Long.valueOf(answers));
        assertThat(total.questions()).hasSize(hidden ? 0 : 1);
    }

    @Test
    @Requirement("SVY-10")
    void averagesResponseAndSatisfactionAreCounted() {
        Map<String, ResultCell.Ratings> ratings = Map.of(
                "SATISFACTION", new ResultCell.Ratings(10, 43, 8),
                "COST", new ResultCell.Ratings(6, 18, 2),
                "QUALITY", new ResultCell.Ratings(4, 20, 4));

        ResultGroup total = results(new ResultCell(values("2026-11", "anna"), 20, 10, ratings))
                .read(ALL)
                .total();

        assertThat(total.responsePercent()).isEqualTo(50);
        assertThat(total.questions())
                .as("the weakest first; what fewer answered is left out")
                .containsExactly(
                        new ResultGroup.Rated("COST", 6, 300, 33), new ResultGroup.Rated("SATISFACTION", 10, 430, 80));
    }

    @Test
    void aHiddenGroupCannotBeFoundBySubtraction() {
        SurveyResults results =
                results(cell("2026-11", "anna", 20), cell("2026-11", "bert", 9), cell("2026-11", "carl", 2));

        ResultTable table = results.read(new ResultFilter(null, null, null, null, null, null, "ENGINEER"));

        assertThat(table.total().answered()).isEqualTo(31);
        assertThat(table.groups()).extracting(ResultGroup::hidden).containsExactly(false, true, true);
        assertThat(results.read(by("bert")).total().hidden())
                .as("asked for alone it is hidden as in the table")
                .isTrue();
        assertThat(results.read(by("anna")).total().hidden()).isFalse();
    }

    @Test
    void aPeriodCannotBeFoundAsTheDifferenceOfTwoOthers() {
        SurveyResults results =
                results(cell("2026-10", "anna", 12), cell("2026-11", "anna", 3), cell("2026-07", "anna", 30));

        assertThat(shown(results, "2026-11")).isFalse();
        assertThat(shown(results, "2026-10"))
                .as("the quarter less October would be November")
                .isFalse();
        assertThat(shown(results, "2026-Q4")).isTrue();
        assertThat(shown(results, "2026")).isTrue();
    }

    @Test
    void whatCannotBeReadIsTold() {
        SurveyResults results = results();

        assertThat(SurveyOffice.fields(
                        () -> results.read(new ResultFilter("2026-13", "HAIRCUT", "SHIP", null, null, null, "COLOUR"))))
                .containsExactlyInAnyOrder("period", "service", "productLine", "groupBy");
        assertThat(SurveyOffice.fields(
                        () -> results.read(new ResultFilter("2026", null, null, null, null, null, "YEAR"))))
                .containsExactly("groupBy");
        assertThat(SurveyOffice.fields(
                        () -> results.read(new ResultFilter(null, "REPAIR", null, null, null, null, "ENGINEER"))))
                .as("two attributes at once")
                .containsExactly("groupBy");
    }

    private static boolean shown(SurveyResults results, String period) {
        return !results.read(new ResultFilter(period, null, null, null, null, null, null))
                .total()
                .hidden();
    }

    private static ResultFilter by(String engineer) {
        return new ResultFilter(null, null, null, null, engineer, null, null);
    }

    private static SurveyResults results(ResultCell... cells) {
        SurveySettings settings = SurveyOffice.settings(100);
        return new SurveyResults(
                new LastCounted(() -> SingleCells.of(List.of(cells)), settings, Clock.systemUTC()), settings);
    }

    private static ResultCell cell(String month, String engineer, int answers) {
        return new ResultCell(
                values(month, engineer),
                answers + 1,
                answers,
                Map.of("SATISFACTION", new ResultCell.Ratings(answers, 4L * answers, answers)));
    }

    private static Map<ResultDimension, String> values(String month, String engineer) {
        Map<ResultDimension, String> values = new EnumMap<>(ResultDimension.class);
        values.putAll(ResultFilter.values(YearMonth.parse(month)));
        values.put(ResultDimension.SERVICE, "REPAIR");
        values.put(ResultDimension.PRODUCT_LINE, "SMART_HOME");
        values.put(ResultDimension.MODEL, "Lock X1");
        values.put(ResultDimension.ENGINEER, engineer);
        values.put(ResultDimension.DEPARTMENT, "");
        return values;
    }
}

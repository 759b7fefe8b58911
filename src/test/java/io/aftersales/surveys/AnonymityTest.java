package io.aftersales.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whatever is shown, nothing of fewer answers than the least follows from it by subtraction. */
class AnonymityTest {

    private static final int LEAST = 5;
    private static final List<ResultDimension> PERIODS =
            List.of(ResultDimension.YEAR, ResultDimension.QUARTER, ResultDimension.MONTH);
    private static final List<ResultDimension> ATTRIBUTES = List.of(ResultDimension.ENGINEER, ResultDimension.MODEL);

    @Property(tries = 300)
    void whatIsHiddenOfASumIsNeverOneNumberAndNeverTooFew(@ForAll("cells") List<ResultCell> cells) {
        Anonymity anonymity = new Anonymity(SingleCells.of(cells), LEAST);

        for (Map<ResultDimension, String> whole : filters(cells)) {
            for (ResultDimension over : overs(whole)) {
                List<Long> hidden = values(cells, whole, over).stream()
                        .map(value -> with(whole, over, value))
                        .filter(part -> !anonymity.shows(part))
                        .map(part -> answered(cells, part))
                        .toList();
                long rest = hidden.stream().mapToLong(Long::longValue).sum();
                boolean safe = anonymity.shows(whole)
                        ? hidden.isEmpty() || (hidden.size() > 1 && rest >= LEAST)
                        : !hidden.isEmpty();
                assertThat(safe).as("%s over %s leaves %s", whole, over, hidden).isTrue();
            }
        }
    }

    @Property(tries = 300)
    void whatIsShownHasEnoughAnswersOrNone(@ForAll("cells") List<ResultCell> cells) {
        Anonymity anonymity = new Anonymity(SingleCells.of(cells), LEAST);

        for (Map<ResultDimension, String> filter : filters(cells)) {
            long answered = answered(cells, filter);
            assertThat(!anonymity.shows(filter) || answered == 0 || answered >= LEAST)
                    .as("%s has %s answers", filter, answered)
                    .isTrue();
        }
    }

    @Test
    void aYearOfAnEngineerDoesNotFollowFromTheYearOfAll() {
        Anonymity anonymity = new Anonymity(
                SingleCells.of(List.of(cell("2026-11", "bert", "X1", 2), cell("2027-01", "bert", "X1", 8))), LEAST);

        assertThat(anonymity.shows(Map.of(ResultDimension.ENGINEER, "bert"))
                        && anonymity.shows(Map.of(ResultDimension.YEAR, "2027")))
                .as("their difference would be the two answers of 2026")
                .isFalse();
    }

    @Provide
    Arbitrary<List<ResultCell>> cells() {
        Arbitrary<String> months = Arbitraries.of("2026-01", "2026-02", "2026-04", "2027-01");
        Arbitrary<String> engineers = Arbitraries.of("anna", "bert", "carl");
        Arbitrary<String> models = Arbitraries.of("X1", "");
        Arbitrary<Integer> answers = Arbitraries.integers().between(0, 12);
        return Combinators.combine(months, engineers, models, answers)
                .as(AnonymityTest::cell)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    private static ResultCell cell(String month, String engineer, String model, int answers) {
        Map<ResultDimension, String> values = new EnumMap<>(ResultDimension.class);
        values.putAll(ResultFilter.values(YearMonth.parse(month)));
        values.put(ResultDimension.ENGINEER, engineer);
        values.put(ResultDimension.MODEL, model);
        return new ResultCell(values, answers, answers, Map.of());
    }

    /** Over what a number is a sum: the periods within its own, and each attribute where it has none. */
    private static List<ResultDimension> overs(Map<ResultDimension, String> whole) {
        List<ResultDimension> overs = new ArrayList<>();
        PERIODS.stream()
                .filter(period -> !whole.containsKey(period))
                .findFirst()
                .ifPresent(overs::add);
        if (Collections.disjoint(whole.keySet(), ATTRIBUTES)) {
            overs.addAll(ATTRIBUTES);
        }
        return overs;
    }

    /** Returns what readers can ask for, and what has answers. */
    private static Set<Map<ResultDimension, String>> filters(List<ResultCell> cells) {
        Set<Map<ResultDimension, String>> filters = new LinkedHashSet<>();
        for (ResultCell cell : cells) {
            if (cell.answered() == 0) {
                continue;
            }
            Map<ResultDimension, String> period = new HashMap<>();
            for (int depth = 0; depth <= PERIODS.size(); depth++) {
                filters.add(Map.copyOf(period));
                for (ResultDimension attribute : ATTRIBUTES) {
                    filters.add(with(period, attribute, cell.values().getOrDefault(attribute, "")));
                }
                if (depth < PERIODS.size()) {
                    period.put(PERIODS.get(depth), cell.values().getOrDefault(PERIODS.get(depth), ""));
                }
            }
        }
        return filters;
    }

    private static Map<ResultDimension, String> with(
            Map<ResultDimension, String> filter, ResultDimension dimension, String value) {
        Map<ResultDimension, String> part = new HashMap<>(filter);
        part.put(dimension, value);
        return part;
    }

    private static Set<String> values(
            List<ResultCell> cells, Map<ResultDimension, String> filter, ResultDimension dimension) {
        return cells.stream()
                .filter(cell -> cell.answered() > 0 && fits(cell, filter))
                .map(cell -> cell.values().getOrDefault(dimension, ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static long answered(List<ResultCell> cells, Map<ResultDimension, String> filter) {
        return cells.stream()
                .filter(cell -> fits(cell, filter))
                .mapToLong(ResultCell::answered)
                .sum();
    }

    private static boolean fits(ResultCell cell, Map<ResultDimension, String> filter) {
        return cell.values().entrySet().containsAll(filter.entrySet());
    }
}

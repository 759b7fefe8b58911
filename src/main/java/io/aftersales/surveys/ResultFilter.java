package io.aftersales.surveys;

import io.aftersales.problems.Problems;
import io.aftersales.products.ProductLine;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which results are asked for, as raw text: of a period, and by one attribute. Several at once would single people out.
 *
 * @param period a year, quarter or month in which customers were asked: 2026, 2026-Q4 or 2026-11; absent for all
 * @param groupBy name of a {@link ResultDimension}
 */
public record ResultFilter(
        @Nullable String period,
        @Nullable String service,
        @Nullable String productLine,
        @Nullable String model,
        @Nullable String engineer,
        @Nullable String department,
        @Nullable String groupBy) {

    private static final int TEXT_LENGTH = 100;

    /** What is asked for, without faults. */
    record Read(Map<ResultDimension, String> filter, Optional<ResultDimension> groupBy) {}

    Read read() {
        Problems problems = new Problems();
        Map<ResultDimension, String> filter = new EnumMap<>(ResultDimension.class);
        problems.optional("period", period, TEXT_LENGTH)
                .ifPresent(text -> ResultPeriod.of(text)
                        .ifPresentOrElse(
                                days -> filter.putAll(values(days)),
                                () -> problems.reject("period", text, "surveys.results.period")));
        problems.oneOf("service", service, SurveyedService.class)
                .ifPresent(wanted -> filter.put(ResultDimension.SERVICE, wanted.name()));
        problems.oneOf("productLine", productLine, ProductLine.class)
                .ifPresent(wanted -> filter.put(ResultDimension.PRODUCT_LINE, wanted.name()));
        problems.optional("model", model, TEXT_LENGTH).ifPresent(text -> filter.put(ResultDimension.MODEL, text));
        problems.optional("engineer", engineer, TEXT_LENGTH)
                .ifPresent(text -> filter.put(ResultDimension.ENGINEER, text));
        problems.optional("department", department, TEXT_LENGTH)
                .ifPresent(text -> filter.put(ResultDimension.DEPARTMENT, text));
        Optional<ResultDimension> by = problems.oneOf("groupBy", groupBy, ResultDimension.class);
        by.filter(filter::containsKey)
                .ifPresent(dimension -> problems.reject("groupBy", dimension, "surveys.results.group"));
        long attributes = Stream.concat(filter.keySet().stream(), by.stream())
                .distinct()
                .filter(ResultDimension::attribute)
                .count();
        if (attributes > 1) {
            problems.reject("groupBy", groupBy, "surveys.results.one");
        }
        problems.throwIfAny();
        return new Read(filter, by);
    }

    /** Returns in which periods all of those days lie. */
    private static Map<ResultDimension, String> values(ResultPeriod days) {
        Map<ResultDimension, String> ofFirst = values(YearMonth.from(days.first()));
        Map<ResultDimension, String> ofLast = values(YearMonth.from(days.last()));
        Map<ResultDimension, String> both = new EnumMap<>(ofFirst);
        both.entrySet().retainAll(ofLast.entrySet());
        return both;
    }

    /** Returns in which periods a month lies. */
    static Map<ResultDimension, String> values(YearMonth month) {
        return Map.of(
                ResultDimension.YEAR, "%04d".formatted(month.getYear()),
                ResultDimension.QUARTER, "%04d-Q%d".formatted(month.getYear(), (month.getMonthValue() + 2) / 3),
                ResultDimension.MONTH, month.toString());
    }
}

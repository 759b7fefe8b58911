package io.aftersales.surveys;

import io.aftersales.problems.Problems;
import io.aftersales.products.ProductLine;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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
    private static final Pattern YEAR = Pattern.compile("(\\d{4})");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q[1-4]");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])");

    /** What is asked for, without faults. */
    record Read(Map<ResultDimension, String> filter, Optional<ResultDimension> groupBy) {}

    Read read() {
        Problems problems = new Problems();
        Map<ResultDimension, String> filter = new EnumMap<>(ResultDimension.class);
        problems.optional("period", period, TEXT_LENGTH).ifPresent(text -> readPeriod(text, filter, problems));
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

    private static void readPeriod(String text, Map<ResultDimension, String> filter, Problems problems) {
        if (MONTH.matcher(text).matches()) {
            filter.putAll(values(YearMonth.parse(text)));
        } else if (QUARTER.matcher(text).matches()) {
            filter.put(ResultDimension.YEAR, text.substring(0, 4));
            filter.put(ResultDimension.QUARTER, text);
        } else if (YEAR.matcher(text).matches()) {
            filter.put(ResultDimension.YEAR, text);
        } else {
            problems.reject("period", text, "surveys.results.period");
        }
    }

    /** Returns in which periods a month lies. */
    static Map<ResultDimension, String> values(YearMonth month) {
        return Map.of(
                ResultDimension.YEAR, "%04d".formatted(month.getYear()),
                ResultDimension.QUARTER, "%04d-Q%d".formatted(month.getYear(), (month.getMonthValue() + 2) / 3),
                ResultDimension.MONTH, month.toString());
    }
}

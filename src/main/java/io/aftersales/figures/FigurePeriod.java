package io.aftersales.figures;

import io.aftersales.cases.Dates;
import io.aftersales.problems.Problems;
import io.aftersales.products.ProductLine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days and the product line that figures are about.
 *
 * @param to inclusive
 * @param productLine null for all
 */
public record FigurePeriod(
        LocalDate from, LocalDate to, @Nullable ProductLine productLine) {

    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 731;

    /**
     * Reads what was asked.
     *
     * @throws io.aftersales.problems.InvalidInput naming each field that cannot be read
     */
    public static FigurePeriod of(FigureQuestion asked, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        Problems problems = new Problems();
        Optional<LocalDate> to = day("to", asked.to(), today, problems);
        Optional<LocalDate> from = day("from", asked.from(), to.orElse(today).minusDays(USUAL_DAYS - 1), problems);
        Optional<ProductLine> line = problems.oneOf("productLine", asked.productLine(), ProductLine.class);
        if (from.isPresent() && to.isPresent()) {
            if (from.get().isAfter(to.get())) {
                problems.reject("from", asked.from(), "figures.from.after", to.get());
            } else if (from.get().plusDays(MOST_DAYS).isBefore(to.get())) {
                problems.reject("from", asked.from(), "figures.from.long", MOST_DAYS);
            }
        }
        problems.throwIfAny();
        return new FigurePeriod(from.orElseThrow(), to.orElseThrow(), line.orElse(null));
    }

    private static Optional<LocalDate> day(String field, @Nullable String written, LocalDate usual, Problems problems) {
        return written == null || written.isBlank() ? Optional.of(usual) : Dates.required(field, written, problems);
    }
}

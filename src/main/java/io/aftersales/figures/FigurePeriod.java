package io.aftersales.figures;

import io.aftersales.cases.Dates;
import io.aftersales.cases.TextFields;
import io.aftersales.problems.Problems;
import io.aftersales.products.ProductLine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days, the product line and the department that figures are about.
 *
 * @param to inclusive
 * @param productLine null for all
 * @param department null for all; a figure that does not know it is about all, too
 */
public record FigurePeriod(
        LocalDate from,
        LocalDate to,
        @Nullable ProductLine productLine,
        @Nullable String department) {

    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 731;
    private static final int LONGEST = 100;

    /**
     * Reads what was asked.
     *
     * @throws io.aftersales.problems.InvalidInput naming each field that cannot be read
     */
    public static FigurePeriod of(FigureQuestion asked, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        Problems problems = new Problems();
        LocalDate to = Dates.optional("to", asked.to(), problems).orElse(today);
        LocalDate from = Dates.optional("from", asked.from(), problems).orElse(to.minusDays(USUAL_DAYS - 1));
        boolean read = problems.count() == 0;
        Optional<ProductLine> line = problems.oneOf("productLine", asked.productLine(), ProductLine.class);
        Optional<String> department = new TextFields(problems).line("department", asked.department(), LONGEST);
        if (read && from.isAfter(to)) {
            problems.reject("from", asked.from(), "figures.from.after", to);
        } else if (read && from.plusDays(MOST_DAYS).isBefore(to)) {
            problems.reject("from", asked.from(), "figures.from.long", MOST_DAYS);
        }
        problems.throwIfAny();
        return new FigurePeriod(from, to, line.orElse(null), department.orElse(null));
    }
}

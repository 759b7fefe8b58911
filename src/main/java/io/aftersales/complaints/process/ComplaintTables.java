package io.aftersales.complaints.process;

import io.aftersales.claims.Severity;
import io.aftersales.complaints.ComplaintCategory;
import io.aftersales.complaints.ComplaintNature;
import io.aftersales.complaints.ComplaintRules;
import io.aftersales.complaints.MeasureKind;
import io.aftersales.engine.DecisionTables;
import io.aftersales.products.ProductLine;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The tables in {@code processes/complaints}. */
@Component
class ComplaintTables implements ComplaintRules {

    private static final String REVIEW_CYCLE = "complaint-review-cycle";

    private final DecisionTables tables;

    ComplaintTables(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Route route(ComplaintCategory category, ProductLine productLine) {
        Map<String, Object> row =
                row("complaint-routing", Map.of("category", category.name(), "productLine", productLine.name()));
        return new Route(text("complaint-routing", row, "department"), measureKind("complaint-routing", row));
    }

    @Override
    public boolean urgent(Severity severity, ComplaintNature nature) {
        Map<String, Object> row =
                row("complaint-urgency", Map.of("severity", severity.name(), "nature", nature.name()));
        if (row.get("urgent") instanceof Boolean urgent) {
            return urgent;
        }
        throw unusable("complaint-urgency", row, "urgent", "a Boolean");
    }

    @Override
    public String executingGroup(MeasureKind kind) {
        return text("measure-execution", row("measure-execution", Map.of("measureKind", kind.name())), "group");
    }

    @Override
    public String decidingGroup(boolean managerConcerned) {
        return text(
                "complaint-decision", row("complaint-decision", Map.of("managerConcerned", managerConcerned)), "group");
    }

    @Override
    public ReviewCycle reviewCycle(int month) {
        Map<String, Object> row = row(REVIEW_CYCLE, Map.of("endedMonth", (long) month));
        return new ReviewCycle(number(REVIEW_CYCLE, row, "cycleMonths"), number(REVIEW_CYCLE, row, "reviewDays"));
    }

    private Map<String, Object> row(String table, Map<String, Object> inputs) {
        return tables.row(table, inputs)
                .orElseThrow(() -> new IllegalStateException(
                        "Decision table '%s' has no row for %s".formatted(table, new TreeMap<>(inputs))));
    }

    private static String text(String table, Map<String, Object> row, String output) {
        if (row.get(output) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw unusable(table, row, output, "a text");
    }

    private static long number(String table, Map<String, Object> row, String output) {
        if (row.get(output) instanceof Number number && number.longValue() > 0) {
            return number.longValue();
        }
        throw unusable(table, row, output, "a number above 0");
    }

    private static MeasureKind measureKind(String table, Map<String, Object> row) {
        String name = text(table, row, "measureKind");
        return Arrays.stream(MeasureKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unusable(table, row, "measureKind", "the name of a kind of measure"));
    }

    private static IllegalStateException unusable(
            String table, Map<String, Object> row, String output, String expected) {
        return new IllegalStateException(
                "Decision table '%s' answers %s = %s, expected %s".formatted(table, output, row.get(output), expected));
    }
}

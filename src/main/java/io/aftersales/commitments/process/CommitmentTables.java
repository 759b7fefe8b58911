package io.aftersales.commitments.process;

import io.aftersales.calendar.Span;
import io.aftersales.calendar.Unit;
import io.aftersales.commitments.CommitmentKind;
import io.aftersales.commitments.CommitmentRules;
import io.aftersales.engine.DecisionTables;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The tables {@code service-commitments} and {@code escalation-ladder}. */
@Component
class CommitmentTables implements CommitmentRules {

    private static final String COMMITMENTS = "service-commitments";
    private static final String LADDER = "escalation-ladder";

    private final DecisionTables tables;

    CommitmentTables(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Rule rule(CommitmentKind kind, boolean urgent, String productLine) {
        Map<String, Object> row = tables.row(
                        COMMITMENTS, Map.of("kind", kind.name(), "urgent", urgent, "productLine", productLine))
                .orElseThrow(
                        () -> new IllegalStateException("Table '%s' has no row for kind %s, urgent %s, product line %s"
                                .formatted(COMMITMENTS, kind, urgent, productLine)));
        return new Rule(
                span(row, "amount", "unit"),
                span(row, "warnAmount", "warnUnit"),
                text(row, "warnGroup"),
                text(row, "ladder"),
                (Boolean) value(row, "pausable"),
                number(row, "extensionLimit"),
                text(row, "clause"),
                text(row, "requirement"));
    }

    @Override
    public Optional<Level> level(String ladder, int level) {
        return tables.row(LADDER, Map.of("ladder", ladder, "level", (long) level))
                .map(row ->
                        new Level(span(row, "waitAmount", "waitUnit"), text(row, "group"), number(row, "priority")));
    }

    private static Span span(Map<String, Object> row, String amount, String unit) {
        return new Span(number(row, amount), Unit.valueOf(text(row, unit)));
    }

    private static long number(Map<String, Object> row, String output) {
        return ((Number) value(row, output)).longValue();
    }

    private static String text(Map<String, Object> row, String output) {
        return (String) value(row, output);
    }

    private static Object value(Map<String, Object> row, String output) {
        return Objects.requireNonNull(row.get(output), () -> "The rule has no value for output '%s'".formatted(output));
    }
}

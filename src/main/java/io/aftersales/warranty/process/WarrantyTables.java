package io.aftersales.warranty.process;

import io.aftersales.engine.DecisionTables;
import io.aftersales.products.ComponentClass;
import io.aftersales.products.ProductLine;
import io.aftersales.warranty.FaultCause;
import io.aftersales.warranty.LegalEntitlement;
import io.aftersales.warranty.LegalQuestion;
import io.aftersales.warranty.PartSource;
import io.aftersales.warranty.PartsQuality;
import io.aftersales.warranty.WarrantyRules;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tables in {@code processes/warranty}. A process owner edits them: what is not understood is named. */
@Component
class WarrantyTables implements WarrantyRules {

    /** WAR-09, F12: the least that a repaired part is guaranteed, whatever the table says. */
    private static final long FEWEST_DAYS = 30;

    private final DecisionTables tables;

    WarrantyTables(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<Term> term(ProductLine productLine, ComponentClass componentClass) {
        return row("warranty-terms", Map.of("productLine", productLine.name(), "componentClass", componentClass.name()))
                .map(row -> new Term(row.atLeast("months", 1), row.source()));
    }

    @Override
    public Cause cause(FaultCause cause) {
        Row row = answered("covered-cause", Map.of("cause", cause.name()));
        return new Cause(row.value("covered", Boolean.class), row.source());
    }

    @Override
    public Guarantee guarantee(ProductLine productLine) {
        Row row = answered("repair-guarantee", Map.of("productLine", productLine.name()));
        return new Guarantee(row.atLeast("days", FEWEST_DAYS), row.source());
    }

    @Override
    public List<LegalEntitlement> legalLimits(LegalQuestion question) {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        inputs.put("productLine", question.productLine().name());
        inputs.put("performanceFault", question.performanceFault());
        inputs.put("inWarranty", question.inWarranty());
        inputs.put(
                "daysSinceSale",
                question.soldOn() == null ? null : ChronoUnit.DAYS.between(question.soldOn(), question.reportedOn()));
        inputs.put("failedRepairs", question.failedRepairs());
        inputs.put("daysWithoutPart", question.daysWithoutPart());
        return tables.rows("legal-limits", inputs).stream()
                .map(row -> new Row("legal-limits", row))
                .map(row -> new LegalEntitlement(
                        row.remedy(), row.source().text(), row.source().clause()))
                .sorted(Comparator.comparing(LegalEntitlement::remedy))
                .toList();
    }

    @Override
    public Optional<PartsQuality.PartRule> parts(ProductLine productLine, PartSource source, boolean generalPart) {
        return row(
                        "parts-quality",
                        Map.of(
                                "productLine",
                                productLine.name(),
                                "partSource",
                                source.name(),
                                "generalPart",
                                generalPart))
                .map(row -> new PartsQuality.PartRule(
                        row.value("allowed", Boolean.class),
                        row.atLeast("rank", 0),
                        row.source().text(),
                        row.source().clause()));
    }

    private Optional<Row> row(String table, Map<String, Object> inputs) {
        return tables.row(table, inputs).map(row -> new Row(table, row));
    }

    private Row answered(String table, Map<String, Object> inputs) {
        return row(table, inputs)
                .orElseThrow(() -> new IllegalStateException(
                        "Decision table '%s' has no row for %s".formatted(table, new TreeMap<>(inputs))));
    }

    /** One answer of a table. */
    private record Row(String table, Map<String, Object> outputs) {

        Source source() {
            return new Source(value("clause", String.class), value("rule", String.class));
        }

        long atLeast(String output, long least) {
            long number = value(output, Long.class);
            if (number < least) {
                throw unusable(output, "at least " + least);
            }
            return number;
        }

        LegalEntitlement.Remedy remedy() {
            String name = value("remedy", String.class);
            return Arrays.stream(LegalEntitlement.Remedy.values())
                    .filter(remedy -> remedy.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> unusable("remedy", "RETURN or EXCHANGE"));
        }

        <T> T value(String output, Class<T> type) {
            Object value = outputs.get(output);
            if (!type.isInstance(value)) {
                throw unusable(output, "a " + type.getSimpleName());
            }
            return type.cast(value);
        }

        private IllegalStateException unusable(String output, String expected) {
            return new IllegalStateException("Decision table '%s' answers %s = %s, expected %s"
                    .formatted(table, output, outputs.get(output), expected));
        }
    }
}

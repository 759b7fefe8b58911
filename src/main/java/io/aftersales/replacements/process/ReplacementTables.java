package io.aftersales.replacements.process;

import io.aftersales.engine.DecisionTables;
import io.aftersales.replacements.EntitlementDecision;
import io.aftersales.replacements.EntitlementGround;
import io.aftersales.replacements.OfferKind;
import io.aftersales.replacements.ReplacementRules;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * The tables in {@code processes/replacements}. A process owner edits them, so an answer that is absent or not understood
 * is an {@link IllegalStateException} that names the table and its inputs.
 */
@Component
class ReplacementTables implements ReplacementRules {

    private static final String ELIGIBILITY = "replacement-eligibility";
    private static final String APPROVAL = "compensation-approval";

    private final DecisionTables tables;

    ReplacementTables(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Answer entitlement(Question question) {
        Map<String, Object> row = row(
                ELIGIBILITY,
                Map.of(
                        "wish", question.wish().name(),
                        "warrantyState", question.warrantyState().name(),
                        "condition", question.condition().name(),
                        "specialReason", question.specialReason(),
                        "lawful", question.lawful()));
        return new Answer(
                constant(ELIGIBILITY, row, "entitlement", EntitlementDecision.class),
                constant(ELIGIBILITY, row, "ground", EntitlementGround.class),
                text(ELIGIBILITY, row, "clause"));
    }

    @Override
    public String approvingGroup(OfferKind kind, long amountCents, long months) {
        return text(
                APPROVAL,
                row(APPROVAL, Map.of("offerKind", kind.name(), "amountCents", amountCents, "months", months)),
                "group");
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

    private static <E extends Enum<E>> E constant(String table, Map<String, Object> row, String output, Class<E> type) {
        String name = text(table, row, output);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unusable(table, row, output, "one of " + Arrays.toString(type.getEnumConstants())));
    }

    private static IllegalStateException unusable(
            String table, Map<String, Object> row, String output, String expected) {
        return new IllegalStateException(
                "Decision table '%s' answers %s = %s, expected %s".formatted(table, output, row.get(output), expected));
    }
}

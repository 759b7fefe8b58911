package io.aftersales.reimbursements.process;

import io.aftersales.engine.DecisionTables;
import io.aftersales.fees.CostKind;
import io.aftersales.reimbursements.DocumentKind;
import io.aftersales.reimbursements.ExpenseRules;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tables in {@code processes/reimbursements}. */
@Component
class ReimbursementTables implements ExpenseRules {

    private static final String DOCUMENTS = "required-documents";
    private static final String REMINDERS = "expense-reminders";
    private static final String CORRECTIONS = "correction-limit";

    private final DecisionTables tables;

    ReimbursementTables(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Set<DocumentKind> requiredDocuments(CostKind kind, long totalCents) {
        Set<DocumentKind> required = EnumSet.noneOf(DocumentKind.class);
        tables.rows(DOCUMENTS, Map.of("costKind", kind.name(), "totalCents", totalCents))
                .forEach(row -> required.add(document(row.get("document"))));
        return required;
    }

    @Override
    public Reminder reminder(ReminderKind kind) {
        Map<String, Object> row = row(REMINDERS, "reminder", kind.name());
        long hour = number(REMINDERS, row, "hour");
        if (hour < 0 || hour > 23) {
            throw unusable(REMINDERS, "hour", hour, "0 to 23");
        }
        return new Reminder("END".equals(row.get("countedFrom")), number(REMINDERS, row, "days"), hour);
    }

    @Override
    public long correctionDays(boolean more) {
        Map<String, Object> row = row(CORRECTIONS, "occasion", more ? "MORE_DAYS" : "SENT_BACK");
        long days = number(CORRECTIONS, row, "days");
        if (days < 1) {
            throw unusable(CORRECTIONS, "days", days, "1 or more");
        }
        return days;
    }

    private Map<String, Object> row(String table, String input, String value) {
        return tables.row(table, Map.of(input, value))
                .orElseThrow(() ->
                        new IllegalStateException("Decision table '%s' has no row for %s".formatted(table, value)));
    }

    private static DocumentKind document(@Nullable Object name) {
        try {
            return DocumentKind.valueOf(String.valueOf(name));
        } catch (IllegalArgumentException none) {
            throw unusable(DOCUMENTS, "document", name, "the name of a kind of document");
        }
    }

    private static long number(String table, Map<String, Object> row, String output) {
        if (row.get(output) instanceof Number number) {
            return number.longValue();
        }
        throw unusable(table, output, row.get(output), "a whole number");
    }

    private static IllegalStateException unusable(
            String table, String output, @Nullable Object value, String expected) {
        return new IllegalStateException(
                "Decision table '%s' answers %s = %s, expected %s".formatted(table, output, value, expected));
    }
}

package io.aftersales.claims.process;

import io.aftersales.claims.ChargeBasis;
import io.aftersales.claims.ClaimKind;
import io.aftersales.claims.ClaimRules;
import io.aftersales.claims.ServiceMode;
import io.aftersales.claims.UrgencyReason;
import io.aftersales.engine.DecisionTables;
import io.aftersales.products.ProductLine;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks the tables in {@code processes/claims}. A process owner edits them, so an answer that is absent or not understood
 * is an {@link IllegalStateException} that names the table and its inputs.
 */
@Component
class DmnClaimRules implements ClaimRules {

    private static final String NO_REASON = "NONE";

    private final DecisionTables tables;

    DmnClaimRules(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public boolean urgent(boolean askedFor, @Nullable UrgencyReason reason, ProductLine productLine) {
        return new Question(
                        "urgency",
                        Map.of(
                                "askedFor",
                                askedFor,
                                "urgencyReason",
                                reason == null ? NO_REASON : reason.name(),
                                "productLine",
                                productLine.name()))
                .answer("urgent", Boolean.class);
    }

    @Override
    public Optional<Period> applicationWindow(ProductLine productLine) {
        Question question = new Question("application-window", Map.of("productLine", productLine.name()));
        return question.row()
                .map(row -> question.value(row, "windowMonths", Long.class))
                .map(months -> Period.ofMonths(Math.toIntExact(months)));
    }

    @Override
    public ChargeBasis chargeBasis(ClaimKind kind, boolean proofSupplied, String window) {
        Question question = new Question(
                "charge-basis", Map.of("kind", kind.name(), "proofSupplied", proofSupplied, "window", window));
        return question.named("chargeBasis", ChargeBasis.class, "the name of a charge basis");
    }

    @Override
    public ServiceMode usualServiceMode(
            ClaimKind kind, ProductLine productLine, boolean urgent, ChargeBasis chargeBasis) {
        Question question = new Question(
                "service-mode",
                Map.of(
                        "kind", kind.name(),
                        "productLine", productLine.name(),
                        "urgent", urgent,
                        "chargeBasis", chargeBasis.name(),
                        "servicePlan", ClaimVariables.NO_PLAN));
        return question.named("serviceMode", ServiceMode.class, "the name of a service mode");
    }

    /** One evaluation, kept together so that an error can say what was asked. */
    private final class Question {

        private final String decision;
        private final Map<String, Object> inputs;

        Question(String decision, Map<String, Object> inputs) {
            this.decision = decision;
            this.inputs = inputs;
        }

        Optional<Map<String, Object>> row() {
            return tables.row(decision, inputs);
        }

        <T> T answer(String output, Class<T> type) {
            return value(
                    row().orElseThrow(() -> new IllegalStateException(
                            "Decision table '%s' has no rule for %s; it must answer".formatted(decision, sorted()))),
                    output,
                    type);
        }

        <T> T value(Map<String, Object> row, String output, Class<T> type) {
            Object value = row.get(output);
            if (!type.isInstance(value)) {
                throw misunderstood(output, value, "a " + type.getSimpleName(), null);
            }
            return type.cast(value);
        }

        <E extends Enum<E>> E named(String output, Class<E> type, String expectation) {
            String name = answer(output, String.class);
            try {
                return Enum.valueOf(type, name);
            } catch (IllegalArgumentException e) {
                throw misunderstood(output, name, expectation, e);
            }
        }

        IllegalStateException misunderstood(
                String output, @Nullable Object value, String expectation, @Nullable Throwable cause) {
            return new IllegalStateException(
                    "Decision table '%s' answers %s = %s for %s, expected %s"
                            .formatted(decision, output, value, sorted(), expectation),
                    cause);
        }

        private Map<String, Object> sorted() {
            return new TreeMap<>(inputs);
        }
    }
}

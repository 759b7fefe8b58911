package io.aftersales.surveys.process;

import io.aftersales.customers.ContactDetails.Channel;
import io.aftersales.engine.DecisionTables;
import io.aftersales.products.ProductLine;
import io.aftersales.surveys.FollowUpPolicy;
import io.aftersales.surveys.FollowUpRules;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The tables in {@code processes/surveys}. */
@Component
class FollowUpTables implements FollowUpRules {

    private static final String POLICY = "follow-up-policy";
    private static final String CYCLE = "follow-up-cycle";

    private final DecisionTables tables;

    FollowUpTables(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public FollowUpPolicy policy(Channel preferred, boolean periodic) {
        Map<String, Object> row = row(
                POLICY,
                Map.ofEntries(
                        FollowUpVariables.PREFERRED_CHANNEL.is(preferred.name()),
                        FollowUpVariables.PERIODIC.is(periodic)));
        Object online = row.get("online");
        if (!(online instanceof Boolean decided)) {
            throw new IllegalStateException(
                    "Decision table '%s' answers online = %s, expected a Boolean".formatted(POLICY, online));
        }
        return new FollowUpPolicy(
                decided,
                number(row, POLICY, "answerHours", 0),
                number(row, POLICY, "mostTries", 1),
                number(row, POLICY, "hoursBetweenTries", 0),
                number(row, POLICY, "restDays", 0),
                number(row, POLICY, "problemRating", 0));
    }

    @Override
    public long cycleDays(ProductLine line) {
        return number(row(CYCLE, Map.ofEntries(FollowUpVariables.PRODUCT_LINE.is(line.name()))), CYCLE, "cycleDays", 0);
    }

    private Map<String, Object> row(String table, Map<String, Object> inputs) {
        return tables.row(table, inputs)
                .orElseThrow(() -> new IllegalStateException(
                        "Decision table '%s' has no row for %s".formatted(table, new TreeMap<>(inputs))));
    }

    private static long number(Map<String, Object> row, String table, String output, long least) {
        if (row.get(output) instanceof Number number && number.longValue() >= least) {
            return number.longValue();
        }
        throw new IllegalStateException("Decision table '%s' answers %s = %s, expected a number of %d or more"
                .formatted(table, output, row.get(output), least));
    }
}

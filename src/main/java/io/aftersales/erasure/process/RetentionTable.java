package io.aftersales.erasure.process;

import io.aftersales.customers.CustomerRecords.Ground;
import io.aftersales.engine.DecisionTables;
import io.aftersales.erasure.RetentionRules;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The table {@code processes/erasure/retention-period.dmn}. */
@Component
class RetentionTable implements RetentionRules {

    private static final String TABLE = "retention-period";
    private static final String YEARS = "years";

    private final DecisionTables tables;

    RetentionTable(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public long years(Ground ground) {
        Object years = tables.row(TABLE, Map.ofEntries(ErasureVariables.GROUND.is(ground.name())))
                .map(row -> row.get(YEARS))
                .orElse(null);
        if (years instanceof Number number && number.longValue() >= 0) {
            return number.longValue();
        }
        throw new IllegalStateException("Decision table '%s' answers years = %s for %s, expected a number of 0 or more"
                .formatted(TABLE, years, ground));
    }
}

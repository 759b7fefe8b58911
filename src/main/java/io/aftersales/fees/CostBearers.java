package io.aftersales.fees;

import io.aftersales.engine.DecisionTables;
import java.util.Arrays;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Proposes by table {@code cost-bearer} who bears a cost; finance decides (FEE-13). */
@Service
public class CostBearers {

    private static final String TABLE = "cost-bearer";

    private final DecisionTables tables;
    private final FeeSettings settings;

    CostBearers(DecisionTables tables, FeeSettings settings) {
        this.tables = tables;
        this.settings = settings;
    }

    /**
     * Returns who is proposed.
     *
     * @param branchStaff whether the engineer belongs to a sales branch (FEE-14, FEE-15)
     * @throws IllegalStateException if the table, which a process owner edits, has no usable answer
     */
    public CostBearer propose(CostDetail detail, boolean branchStaff) {
        Map<String, Object> inputs = Map.of("detail", detail.name(), "branchStaff", branchStaff);
        Object answer = tables.row(TABLE, inputs)
                .orElseThrow(() -> new IllegalStateException(
                        "Decision table '%s' has no row for %s, branch staff %s".formatted(TABLE, detail, branchStaff)))
                .get("bearer");
        return Arrays.stream(CostBearer.values())
                .filter(bearer -> bearer.name().equals(answer))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("Decision table '%s' answers bearer = %s, expected one of %s"
                                .formatted(TABLE, answer, Arrays.toString(CostBearer.values()))));
    }

    /** Returns the company that bears the travel of staff of no branch (FEE-15). */
    public String namedCompany() {
        return settings.namedCompany();
    }
}

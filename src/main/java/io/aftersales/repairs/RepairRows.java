package io.aftersales.repairs;

import io.aftersales.customers.CaseRows;
import io.aftersales.customers.Deletion;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repairs of cases. */
@Component
class RepairRows implements CaseRows {

    private final JdbcClient jdbc;

    RepairRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void remove(Collection<String> cases) {
        Deletion.of(jdbc, cases)
                .from("repair_acceptance", "claim_number")
                .from("repair_inspection", "claim_number")
                .within("repair_part", "work_id", "repair_work", "claim_number")
                .from("repair_work", "claim_number")
                .from("quote_consent", "claim_number")
                .within("quote_line", "quote_id", "quote", "claim_number")
                .from("quote", "claim_number")
                .from("visit", "claim_number")
                .from("repair", "claim_number");
    }
}

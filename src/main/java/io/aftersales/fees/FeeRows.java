package io.aftersales.fees;

import io.aftersales.customers.CaseRows;
import io.aftersales.customers.Deletion;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the services of cases cost, and what was charged for them. */
@Component
class FeeRows implements CaseRows {

    private final JdbcClient jdbc;

    FeeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void remove(Collection<String> cases) {
        Deletion.of(jdbc, cases)
                .within("fee_line", "version_id", "fee_sheet_version", "claim_number")
                .from("fee_bearer", "claim_number")
                .from("fee_sheet_version", "claim_number")
                .from("fee_sheet", "claim_number")
                .from("charge_position", "claim_number")
                .from("customer_charge", "claim_number");
    }
}

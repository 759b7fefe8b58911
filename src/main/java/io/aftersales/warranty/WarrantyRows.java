package io.aftersales.warranty;

import io.aftersales.customers.CaseRows;
import io.aftersales.customers.Deletion;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was decided about the warranty of cases, and what they granted. */
@Component
class WarrantyRows implements CaseRows {

    private final JdbcClient jdbc;

    WarrantyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void remove(Collection<String> cases) {
        Deletion.of(jdbc, cases)
                .from("coverage_decision", "case_number")
                .from("repair_guarantee", "case_number")
                .from("goodwill_extension", "case_number");
    }
}

package io.aftersales.replacements;

import io.aftersales.customers.CaseRows;
import io.aftersales.customers.Deletion;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Replacements, returns and compensation of cases. */
@Component
class ReplacementRows implements CaseRows {

    private final JdbcClient jdbc;

    ReplacementRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void remove(Collection<String> cases) {
        Deletion.of(jdbc, cases)
                .within("replacement_correction", "replacement_id", "replacement", "claim_number")
                .within("replacement_offer", "replacement_id", "replacement", "claim_number")
                .from("replacement", "claim_number");
    }
}

package io.aftersales.commitments;

import io.aftersales.customers.CaseRows;
import io.aftersales.customers.Deletion;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The promises of cases, with all that became of them. */
@Component
class CommitmentRows implements CaseRows {

    private final JdbcClient jdbc;

    CommitmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void remove(Collection<String> cases) {
        Deletion.of(jdbc, cases)
                .within("commitment_event", "commitment_id", "commitment", "subject")
                .from("commitment", "subject");
    }
}

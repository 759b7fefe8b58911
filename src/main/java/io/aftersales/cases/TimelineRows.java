package io.aftersales.cases;

import io.aftersales.customers.CaseRows;
import io.aftersales.customers.Deletion;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The timelines and files of cases, and the keys with which they were handed in. */
@Component
class TimelineRows implements CaseRows {

    private final JdbcClient jdbc;

    TimelineRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean referredTo() {
        return true;
    }

    @Override
    public void remove(Collection<String> cases) {
        Deletion.of(jdbc, cases)
                .from("case_event", "case_number")
                .from("case_attachment", "case_number")
                .from("idempotency_key", "case_number");
    }
}

package io.aftersales.erasure;

import io.aftersales.customers.CaseRows;
import io.aftersales.customers.CustomerRecords.Ground;
import io.aftersales.customers.CustomerRecords.Kept;
import io.aftersales.customers.Deletion;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The requests for erasure that were made with a case. */
@Component
class ErasureRows implements CaseRows {

    private final JdbcClient jdbc;

    ErasureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the customer is told of his request runs on. */
    @Override
    public List<Kept> kept(Collection<String> cases) {
        return jdbc.sql("""
                        select case_number from erasure_request
                        where case_number in (:cases) and status in ('ASKED', 'GRANTED')""")
                .param("cases", cases)
                .query((row, index) -> new Kept(row.getString("case_number"), Ground.OPEN_CASE, null))
                .list();
    }

    @Override
    public void remove(Collection<String> cases) {
        Deletion.of(jdbc, cases).from("erasure_request", "case_number");
    }
}

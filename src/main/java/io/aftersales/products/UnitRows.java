package io.aftersales.products;

import io.aftersales.customers.CaseRows;
import io.aftersales.customers.Deletion;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the histories of units know of cases. The units themselves stay. */
@Component
class UnitRows implements CaseRows {

    private final JdbcClient jdbc;

    UnitRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void remove(Collection<String> cases) {
        Deletion.of(jdbc, cases).from("unit_repair", "case_number");
        jdbc.sql("update installed_unit set replaced_case = null where replaced_case in (:cases)")
                .param("cases", cases)
                .update();
    }
}

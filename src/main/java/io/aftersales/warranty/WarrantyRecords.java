package io.aftersales.warranty;

import io.aftersales.customers.CustomerRecords;
import io.aftersales.customers.PersonalTexts;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the warranty of a case asks to keep, and what was written about it. */
@Component
class WarrantyRecords implements CustomerRecords {

    private final JdbcClient jdbc;

    WarrantyRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Kept> kept(Collection<String> cases) {
        return jdbc.sql("""
                        select case_number, last_day from coverage_decision
                        where case_number in (:cases) and last_day is not null
                        union all
                        select case_number, last_day from repair_guarantee where case_number in (:cases)""")
                .param("cases", cases)
                .query((row, index) -> new Kept(
                        row.getString("case_number"), Ground.CASE_FILE, row.getObject("last_day", LocalDate.class)))
                .list();
    }

    @Override
    public List<PersonalTexts> texts() {
        return List.of(
                PersonalTexts.of("coverage_decision", "case_number", "reason"),
                PersonalTexts.of("goodwill_extension", "case_number", "reason"));
    }
}

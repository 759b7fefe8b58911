package io.aftersales.complaints;

import io.aftersales.customers.CaseRows;
import io.aftersales.customers.Deletion;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Complaints. */
@Component
class ComplaintRows implements CaseRows {

    private final JdbcClient jdbc;

    ComplaintRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Link> referring(Collection<String> cases) {
        return jdbc.sql("""
                        select claim_number as case_number, number from complaint where claim_number in (:cases)
                        union all
                        select merged_into, number from complaint where merged_into in (:cases)""")
                .param("cases", cases)
                .query((row, index) -> new Link(row.getString("case_number"), row.getString("number")))
                .list();
    }

    @Override
    public List<Link> concerned(Collection<String> cases) {
        return jdbc.sql("""
                        select number, claim_number as concerned from complaint
                        where number in (:cases) and claim_number is not null
                        union all
                        select number, merged_into from complaint
                        where number in (:cases) and merged_into is not null""")
                .param("cases", cases)
                .query((row, index) -> new Link(row.getString("number"), row.getString("concerned")))
                .list();
    }

    @Override
    public List<CustomerOf> customers(Collection<String> cases) {
        return jdbc.sql("select number as case_number, customer_id as customer from complaint where number in (:cases)")
                .param("cases", cases)
                .query(CustomerOf.class)
                .list();
    }

    @Override
    public void hold(Collection<String> cases) {
        jdbc.sql("select number from complaint where number in (:cases) order by number for update")
                .param("cases", cases)
                .query(String.class)
                .list();
    }

    @Override
    public void remove(Collection<String> cases) {
        Deletion.of(jdbc, cases)
                .from("complaint_improvement", "complaint_number")
                .from("complaint_extension", "complaint_number")
                .from("complaint", "number");
    }
}

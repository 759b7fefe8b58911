package io.aftersales.claims;

import io.aftersales.customers.CaseRows;
import io.aftersales.customers.Deletion;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Claims, and what nobody has read yet of claims and complaints. */
@Component
class ClaimRows implements CaseRows {

    private final JdbcClient jdbc;

    ClaimRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Link> referring(Collection<String> cases) {
        return jdbc.sql("select linked_to, number from claim where linked_to in (:cases)")
                .param("cases", cases)
                .query((row, index) -> new Link(row.getString("linked_to"), row.getString("number")))
                .list();
    }

    @Override
    public List<Link> concerned(Collection<String> cases) {
        return jdbc.sql("select number, linked_to from claim where number in (:cases) and linked_to is not null")
                .param("cases", cases)
                .query((row, index) -> new Link(row.getString("number"), row.getString("linked_to")))
                .list();
    }

    @Override
    public List<CustomerOf> customers(Collection<String> cases) {
        return jdbc.sql("select number as case_number, customer_id as customer from claim where number in (:cases)")
                .param("cases", cases)
                .query(CustomerOf.class)
                .list();
    }

    @Override
    public void hold(Collection<String> cases) {
        jdbc.sql("select number from claim where number in (:cases) order by number for update")
                .param("cases", cases)
                .query(String.class)
                .list();
    }

    @Override
    public boolean referredTo() {
        return true;
    }

    @Override
    public void remove(Collection<String> cases) {
        Deletion.of(jdbc, cases)
                .from("unread_message", "case_number")
                .from("contact_attempt", "claim_number")
                .from("claim", "number");
    }
}

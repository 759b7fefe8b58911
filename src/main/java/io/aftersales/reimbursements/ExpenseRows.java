package io.aftersales.reimbursements;

import io.aftersales.customers.CaseRows;
import io.aftersales.customers.CustomerRecords.Ground;
import io.aftersales.customers.CustomerRecords.Kept;
import io.aftersales.customers.Deletion;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What engineers were paid back for the services of cases. */
@Component
class ExpenseRows implements CaseRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    ExpenseRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Link> parts(Collection<String> cases) {
        return jdbc.sql(
                        "select claim_number as whole, number as part from expense_claim where claim_number in (:cases)")
                .param("cases", cases)
                .query((row, index) -> new Link(row.getString("whole"), row.getString("part")))
                .list();
    }

    @Override
    public List<Link> concerned(Collection<String> cases) {
        return jdbc.sql("select claim_number as whole, number as part from expense_claim where number in (:cases)")
                .param("cases", cases)
                .query((row, index) -> new Link(row.getString("part"), row.getString("whole")))
                .list();
    }

    /** What was paid back is a voucher, and so is its claim with all that proves it. */
    @Override
    public List<Kept> kept(Collection<String> cases) {
        return jdbc.sql("""
                        select e.number, e.ended_at, p.paid_on
                        from expense_claim e left join expense_payment p on p.claim_number = e.number
                        where e.number in (:cases)""")
                .param("cases", cases)
                .query((row, index) -> kept(
                        row.getString("number"),
                        row.getObject("ended_at", OffsetDateTime.class),
                        row.getObject("paid_on", LocalDate.class)))
                .list();
    }

    private Kept kept(String number, @Nullable OffsetDateTime endedAt, @Nullable LocalDate paidOn) {
        return endedAt == null || paidOn == null
                ? Kept.caseFile(number, endedAt, clock.getZone())
                : new Kept(number, Ground.VOUCHER, paidOn);
    }

    @Override
    public void remove(Collection<String> cases) {
        Deletion.of(jdbc, cases)
                .from("expense_payment", "claim_number")
                .from("expense_document", "claim_number")
                .from("expense_line", "claim_number")
                .from("expense_claim", "number");
    }
}

package io.aftersales.surveys;

import io.aftersales.customers.CaseRows;
import io.aftersales.customers.CustomerRecords.Kept;
import io.aftersales.customers.Deletion;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The follow-ups of cases, with what customers answered. */
@Component
class SurveyRows implements CaseRows {

    private final JdbcClient jdbc;
    private final SurveyMonths months;
    private final Clock clock;

    SurveyRows(JdbcClient jdbc, SurveyMonths months, Clock clock) {
        this.jdbc = jdbc;
        this.months = months;
        this.clock = clock;
    }

    @Override
    public List<Link> referring(Collection<String> cases) {
        return jdbc.sql("select remedy_case as case_number, number from follow_up where remedy_case in (:cases)")
                .param("cases", cases)
                .query((row, index) -> new Link(row.getString("case_number"), row.getString("number")))
                .list();
    }

    @Override
    public List<Link> concerned(Collection<String> cases) {
        return jdbc.sql(
                        "select number, remedy_case from follow_up where number in (:cases) and remedy_case is not null")
                .param("cases", cases)
                .query((row, index) -> new Link(row.getString("number"), row.getString("remedy_case")))
                .list();
    }

    /** A follow-up is the last part of a service, and a case of its own where no service came before it. */
    @Override
    public List<Kept> kept(Collection<String> cases) {
        return jdbc.sql("select number, ended_at from follow_up where number in (:cases)")
                .param("cases", cases)
                .query((row, index) -> Kept.caseFile(
                        row.getString("number"), row.getObject("ended_at", OffsetDateTime.class), clock.getZone()))
                .list();
    }

    @Override
    public List<CustomerOf> customers(Collection<String> cases) {
        return jdbc.sql("select number as case_number, customer_id as customer from follow_up where number in (:cases)")
                .param("cases", cases)
                .query(CustomerOf.class)
                .list();
    }

    @Override
    public void remove(Collection<String> cases) {
        months.forget(cases);
        Deletion.of(jdbc, cases).from("survey_answer", "number").from("follow_up", "number");
    }
}

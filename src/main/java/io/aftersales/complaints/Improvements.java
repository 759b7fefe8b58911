package io.aftersales.complaints;

import io.aftersales.cases.Dates;
import io.aftersales.customers.PersonalDataCipher;
import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Improvements that keep the root cause of a complaint from coming back, with their status (CMP-47, CMP-48). */
@Component
class Improvements {

    static final int MAX_DEPARTMENT_LENGTH = 200;

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;
    private final Clock clock;

    Improvements(JdbcClient jdbc, PersonalDataCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** An improvement that is planned. */
    record Plan(String text, String department, LocalDate checkOn) {

        @Override
        public String toString() {
            return "Plan[" + checkOn + "]";
        }
    }

    /** Returns the improvement that is planned, empty when none is or something about it is wrong. */
    Optional<Plan> read(FollowUp followUp, Problems problems) {
        var text = problems.optional("improvement", followUp.improvement(), ComplaintCheck.MAX_TEXT_LENGTH);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var department =
                problems.required("improvementDepartment", followUp.improvementDepartment(), MAX_DEPARTMENT_LENGTH);
        Optional<LocalDate> day = Dates.required("improvementCheckOn", followUp.checkOn(), problems);
        if (day.isPresent() && day.get().isBefore(LocalDate.now(clock))) {
            problems.reject("improvementCheckOn", day.get(), "complaints.date.past");
        }
        return department.isPresent() && day.isPresent()
                ? Optional.of(new Plan(text.get(), department.get(), day.get()))
                : Optional.empty();
    }

    /** Returns the end of the day on which an improvement is checked. */
    Instant dueAt(Plan plan) {
        return Dates.endOf(plan.checkOn(), clock.getZone());
    }

    void add(Complaint complaint, Plan plan) {
        jdbc.sql("""
                        insert into complaint_improvement (complaint_number, text, department, check_on, planned_at)
                        values (:number, :text, :department, :checkOn, :at)
                        """)
                .param("number", complaint.number())
                .param("text", cipher.encrypt(plan.text()))
                .param("department", cipher.encrypt(plan.department()))
                .param("checkOn", plan.checkOn())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    /**
     * Notes the result of a check.
     *
     * @throws Refused if no improvement of that complaint is open
     */
    void check(Complaint complaint, boolean carriedOut, String by) {
        int checked = jdbc.sql("""
                        update complaint_improvement
                        set carried_out_at = case when :carriedOut then :at end, checked_by = :by, checked_at = :at
                        where complaint_number = :number and carried_out_at is null
                        """)
                .param("carriedOut", carriedOut)
                .param("at", OffsetDateTime.now(clock))
                .param("by", by)
                .param("number", complaint.number())
                .update();
        if (checked == 0) {
            throw new Refused(Refused.Kind.CONFLICT, "complaints.improvement.none", complaint.number());
        }
    }
}

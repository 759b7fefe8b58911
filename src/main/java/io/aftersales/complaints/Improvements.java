package io.aftersales.complaints;

import io.aftersales.cases.Dates;
import io.aftersales.customers.PersonalDataCipher;
import io.aftersales.problems.Problems;
import io.aftersales.problems.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Improvements that keep the root cause of a complaint from coming back, with their status (CMP-47, CMP-48). */
@Component
class Improvements {

    static final int MAX_DEPARTMENT_LENGTH = 200;

    /** More than anybody reads; those to be checked first are among them. */
    private static final int MOST = 500;

    private static final String DAY = "improvementCheckOn";

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
        Optional<LocalDate> day = day(followUp.checkOn(), problems);
        return department.isPresent() && day.isPresent()
                ? Optional.of(new Plan(text.get(), department.get(), day.get()))
                : Optional.empty();
    }

    /** Returns the day of a check, empty when none is given or it is over already. */
    Optional<LocalDate> day(@Nullable String checkOn, Problems problems) {
        return day(DAY, checkOn, problems);
    }

    /** As {@link #day(String, Problems)}, of another field. */
    Optional<LocalDate> day(String field, @Nullable String checkOn, Problems problems) {
        Optional<LocalDate> day = Dates.required(field, checkOn, problems);
        if (day.isPresent() && day.get().isBefore(LocalDate.now(clock))) {
            problems.reject(field, day.get(), "complaints.date.past");
            return Optional.empty();
        }
        return day;
    }

    /** Returns until when an improvement is checked: the end of the day. */
    Instant dueAt(LocalDate checkOn) {
        return Dates.endOf(checkOn, clock.getZone());
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
     * Notes the result of a check: of several that are open, of the one that was to be checked first.
     *
     * @param again when it is checked again; of one that was carried out, empty
     * @throws Refused if no improvement of that complaint is open
     */
    void check(Complaint complaint, Optional<LocalDate> again, String by) {
        int checked = jdbc.sql("""
                        update complaint_improvement
                        set carried_out_at = case when cast(:again as date) is null then :at end,
                            check_on = coalesce(:again, check_on), checked_by = :by, checked_at = :at
                        where id = (select id from complaint_improvement
                            where complaint_number = :number and carried_out_at is null
                            order by check_on, id limit 1)
                        """)
                .param("again", again.orElse(null), Types.DATE)
                .param("at", OffsetDateTime.now(clock))
                .param("by", by)
                .param("number", complaint.number())
                .update();
        if (checked == 0) {
            throw new Refused(Refused.Kind.CONFLICT, "complaints.improvement.none", complaint.number());
        }
    }

    /** Returns those of a complaint, the oldest first. */
    List<Improvement> of(String number) {
        return jdbc.sql("""
                        select *, cast(null as text) as review from complaint_improvement
                        where complaint_number = :number order by id""").param("number", number).query(this::read).list();
    }

    /** Returns those of all complaints and reviews that are not carried out, the one to be checked first at the top. */
    List<Improvement> open() {
        return jdbc.sql("""
                        select complaint_number, null as review, text, department, check_on, planned_at, checked_at,
                            checked_by, carried_out_at
                        from complaint_improvement where carried_out_at is null
                        union all
                        select null, review, text, staff_group, check_on, planned_at, checked_at, checked_by,
                            carried_out_at
                        from complaint_review_measure where carried_out_at is null
                        order by check_on, planned_at limit :most""").param("most", MOST).query(this::read).list();
    }

    /** Reads one of a complaint or a review; of a review the department is a group, which is no secret. */
    Improvement read(ResultSet row, int index) throws SQLException {
        LocalDate checkOn = row.getObject("check_on", LocalDate.class);
        Instant carriedOutAt = instant(row, "carried_out_at");
        Improvement.Status open =
                checkOn.isBefore(LocalDate.now(clock)) ? Improvement.Status.OVERDUE : Improvement.Status.OPEN;
        String complaint = row.getString("complaint_number");
        String department = row.getString("department");
        return new Improvement(
                complaint,
                row.getString("review"),
                cipher.decrypt(row.getString("text")),
                complaint == null ? department : cipher.decrypt(department),
                checkOn,
                carriedOutAt == null ? open : Improvement.Status.CARRIED_OUT,
                row.getObject("planned_at", OffsetDateTime.class).toInstant(),
                instant(row, "checked_at"),
                row.getString("checked_by"),
                carriedOutAt);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}

package io.aftersales.complaints;

import io.aftersales.customers.PersonalDataCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reviews on file, with the numbers they were opened with and the measures that follow. None is ever deleted. */
@Component
class ComplaintReviewStore {

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;
    private final Improvements improvements;

    ComplaintReviewStore(JdbcClient jdbc, PersonalDataCipher cipher, Improvements improvements) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.improvements = improvements;
    }

    /** Returns the last day of the last review. */
    Optional<LocalDate> reviewedUntil() {
        return jdbc.sql("select last_day from complaint_review order by last_day desc limit 1")
                .query(LocalDate.class)
                .optional();
    }

    /** Files a review; false when there is one of that period already, perhaps of another node. */
    boolean add(String number, ReviewDays days, Instant at, Instant dueAt) {
        return jdbc.sql("""
                        insert into complaint_review (number, first_day, last_day, opened_at, due_at)
                        values (:number, :first, :last, :at, :dueAt)
                        on conflict do nothing
                        """)
                        .param("number", number)
                        .param("first", days.first())
                        .param("last", days.last())
                        .param("at", utc(at))
                        .param("dueAt", utc(dueAt))
                        .update()
                == 1;
    }

    Optional<ComplaintReview> find(String number) {
        return query("select * from complaint_review where number = :number", number);
    }

    /** As {@link #find}, and nobody else changes that review until the transaction ends. */
    Optional<ComplaintReview> lock(String number) {
        return query("select * from complaint_review where number = :number for update", number);
    }

    /** Returns the newest reviews first. */
    List<ComplaintReview> latest(int count) {
        return jdbc.sql("select * from complaint_review order by last_day desc limit :count")
                .param("count", count)
                .query(this::review)
                .list();
    }

    void addFigure(String number, ReviewFigure figure) {
        jdbc.sql("""
                        insert into complaint_review_figure (review, topic, name, amount)
                        values (:review, :topic, :name, :amount)
                        """)
                .param("review", number)
                .param("topic", figure.subject().name())
                .param("name", figure.name())
                .param("amount", figure.amount())
                .update();
    }

    ReviewFigures figures(String number) {
        return new ReviewFigures(jdbc.sql("select * from complaint_review_figure where review = :review")
                .param("review", number)
                .query((row, index) -> new ReviewFigure(
                        ReviewFigure.Subject.valueOf(row.getString("topic")),
                        row.getString("name"),
                        row.getLong("amount")))
                .list());
    }

    void setSummary(String number, String summary, Optional<String> noMeasureReason, Instant at, String by) {
        jdbc.sql("""
                        update complaint_review set summary = :summary, no_measure_reason = :reason,
                            summarised_at = :at, summarised_by = :by
                        where number = :number
                        """)
                .param("summary", cipher.encrypt(summary))
                .param("reason", noMeasureReason.map(cipher::encrypt).orElse(null), Types.VARCHAR)
                .param("at", utc(at))
                .param("by", by)
                .param("number", number)
                .update();
    }

    /** Files a measure of a review that is locked; returns its position. */
    int addMeasure(String number, String text, String group, LocalDate checkOn, Instant at, String by) {
        return jdbc.sql("""
                        insert into complaint_review_measure
                            (review, position, text, staff_group, check_on, planned_at, planned_by)
                        select :review, coalesce(max(position), 0) + 1, :text, :group, :checkOn, :at, :by
                        from complaint_review_measure where review = :review
                        returning position
                        """)
                .param("review", number)
                .param("text", cipher.encrypt(text))
                .param("group", group)
                .param("checkOn", checkOn)
                .param("at", utc(at))
                .param("by", by)
                .query(Integer.class)
                .single();
    }

    /**
     * Notes the result of a check.
     *
     * @param again when it is checked again; of one that was carried out, empty
     * @return whether that measure waits for a check
     */
    boolean check(String number, long position, Optional<LocalDate> again, String found, Instant at, String by) {
        return jdbc.sql("""
                        update complaint_review_measure
                        set carried_out_at = case when cast(:again as date) is null then cast(:at as timestamptz) end,
                            check_on = coalesce(:again, check_on), found = :found, checked_by = :by, checked_at = :at
                        where review = :review and position = :position and carried_out_at is null
                        """)
                        .param("again", again.orElse(null), Types.DATE)
                        .param("at", utc(at))
                        .param("found", cipher.encrypt(found))
                        .param("by", by)
                        .param("review", number)
                        .param("position", position)
                        .update()
                == 1;
    }

    /** Returns the measures of a review in the order in which they were planned. */
    List<ReviewMeasure> measures(String number) {
        return jdbc.sql("""
                        select *, cast(null as text) as complaint_number, staff_group as department
                        from complaint_review_measure where review = :review order by position""").param("review", number).query(this::measure).list();
    }

    private ReviewMeasure measure(ResultSet row, int index) throws SQLException {
        return new ReviewMeasure(
                row.getInt("position"), improvements.read(row, index), decrypted(row.getString("found")));
    }

    private Optional<ComplaintReview> query(String sql, String number) {
        return jdbc.sql(sql).param("number", number).query(this::review).optional();
    }

    private ComplaintReview review(ResultSet row, int index) throws SQLException {
        return new ComplaintReview(
                row.getString("number"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                Objects.requireNonNull(Improvements.instant(row, "opened_at")),
                Objects.requireNonNull(Improvements.instant(row, "due_at")),
                decrypted(row.getString("summary")),
                decrypted(row.getString("no_measure_reason")),
                Improvements.instant(row, "summarised_at"),
                row.getString("summarised_by"));
    }

    private @Nullable String decrypted(@Nullable String text) {
        return text == null ? null : cipher.decrypt(text);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

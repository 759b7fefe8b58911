package io.aftersales.surveys;

import io.aftersales.customers.EncryptedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The measures on file. They are never deleted. */
@Repository
class MeasureStore {

    private final JdbcClient jdbc;
    private final EncryptedText encryption;

    MeasureStore(JdbcClient jdbc, EncryptedText encryption) {
        this.jdbc = jdbc;
        this.encryption = encryption;
    }

    String nextNumber() {
        return "IM-%06d"
                .formatted(jdbc.sql("select nextval('improvement_measure_sequence')")
                        .query(Long.class)
                        .single());
    }

    void add(ImprovementMeasure measure) {
        jdbc.sql("""
                        insert into improvement_measure (number, service, question, period_before, period_after, measure,
                            staff_group, check_on, planned_at, planned_by)
                        values (:number, :service, :question, :before, :after, :measure, :group, :checkOn, :at, :by)""")
                .param("number", measure.number())
                .param("service", measure.service().name())
                .param("question", measure.question())
                .param("before", measure.periodBefore())
                .param("after", measure.periodAfter())
                .param("measure", encryption.convertToDatabaseColumn(measure.measure()))
                .param("group", measure.staffGroup())
                .param("checkOn", measure.checkOn())
                .param("at", measure.plannedAt().atOffset(ZoneOffset.UTC))
                .param("by", measure.plannedBy())
                .update();
    }

    /** Records what was done, once. */
    void carriedOut(String number, String report, Instant at, String by) {
        jdbc.sql("""
                        update improvement_measure set report = :report, carried_out_at = :at, carried_out_by = :by
                        where number = :number and carried_out_at is null""")
                .param("report", encryption.convertToDatabaseColumn(report))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("number", number)
                .update();
    }

    /** Records whether it helped, once. */
    void judged(String number, Judgement judgement, String conclusion, Instant at, String by) {
        jdbc.sql("""
                        update improvement_measure
                        set judgement = :judgement, conclusion = :conclusion, judged_at = :at, judged_by = :by
                        where number = :number and judged_at is null""")
                .param("judgement", judgement.name())
                .param("conclusion", encryption.convertToDatabaseColumn(conclusion))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("number", number)
                .update();
    }

    Optional<ImprovementMeasure> find(String number) {
        return jdbc.sql("select * from improvement_measure where number = ?")
                .param(number)
                .query(this::read)
                .optional();
    }

    /** Returns the latest first. */
    List<ImprovementMeasure> latest(int most) {
        return jdbc.sql("select * from improvement_measure order by planned_at desc, number desc limit ?")
                .param(most)
                .query(this::read)
                .list();
    }

    private ImprovementMeasure read(ResultSet row, int index) throws SQLException {
        OffsetDateTime carriedOutAt = row.getObject("carried_out_at", OffsetDateTime.class);
        String judgement = row.getString("judgement");
        return new ImprovementMeasure(
                row.getString("number"),
                SurveyedService.valueOf(row.getString("service")),
                row.getString("question"),
                row.getString("period_before"),
                row.getString("period_after"),
                Objects.requireNonNull(text(row, "measure")),
                row.getString("staff_group"),
                row.getObject("check_on", LocalDate.class),
                row.getObject("planned_at", OffsetDateTime.class).toInstant(),
                row.getString("planned_by"),
                text(row, "report"),
                carriedOutAt == null ? null : carriedOutAt.toInstant(),
                judgement == null ? null : Judgement.valueOf(judgement),
                text(row, "conclusion"));
    }

    private @Nullable String text(ResultSet row, String column) throws SQLException {
        return encryption.convertToEntityAttribute(row.getString(column));
    }
}

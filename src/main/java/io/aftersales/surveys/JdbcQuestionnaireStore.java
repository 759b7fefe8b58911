package io.aftersales.surveys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plain SQL: what never changes needs no entities. */
@Component
class JdbcQuestionnaireStore implements QuestionnaireStore {

    private final JdbcClient jdbc;

    JdbcQuestionnaireStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Questionnaire> latest(SurveyedService service) {
        return jdbc.sql("select * from questionnaire where service = :service order by version desc limit 1")
                .param("service", service.name())
                .query(this::read)
                .optional();
    }

    @Override
    public Optional<Questionnaire> find(SurveyedService service, int version) {
        return jdbc.sql("select * from questionnaire where service = :service and version = :version")
                .param("service", service.name())
                .param("version", version)
                .query(this::read)
                .optional();
    }

    @Override
    public List<Questionnaire> all() {
        return jdbc.sql("select * from questionnaire order by service, version desc")
                .query(this::read)
                .list();
    }

    @Override
    public void lock(SurveyedService service) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtext('questionnaire'), hashtext(:service))")
                .param("service", service.name())
                .query(Integer.class)
                .single();
    }

    @Override
    public void add(Questionnaire questionnaire) {
        jdbc.sql("""
                        insert into questionnaire (service, version, published_at, published_by)
                        values (:service, :version, :at, :by)
                        """)
                .param("service", questionnaire.service().name())
                .param("version", questionnaire.version())
                .param("at", questionnaire.publishedAt().atOffset(ZoneOffset.UTC))
                .param("by", questionnaire.publishedBy())
                .update();
        int position = 0;
        for (Question question : questionnaire.questions()) {
            position++;
            jdbc.sql("""
                            insert into survey_question (service, version, position, code, kind, text_en, text_zh)
                            values (:service, :version, :position, :code, :kind, :textEn, :textZh)
                            """)
                    .param("service", questionnaire.service().name())
                    .param("version", questionnaire.version())
                    .param("position", position)
                    .param("code", question.code())
                    .param("kind", question.kind().name())
                    .param("textEn", question.textEn())
                    .param("textZh", question.textZh())
                    .update();
        }
    }

    private Questionnaire read(ResultSet row, int index) throws SQLException {
        SurveyedService service = SurveyedService.valueOf(row.getString("service"));
        int version = row.getInt("version");
        return new Questionnaire(
                service,
                version,
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getString("published_by"),
                questions(service, version));
    }

    private List<Question> questions(SurveyedService service, int version) {
        return jdbc.sql("""
                        select * from survey_question where service = :service and version = :version order by position
                        """)
                .param("service", service.name())
                .param("version", version)
                .query((row, index) -> new Question(
                        row.getString("code"),
                        QuestionKind.valueOf(row.getString("kind")),
                        row.getString("text_en"),
                        row.getString("text_zh")))
                .list();
    }
}

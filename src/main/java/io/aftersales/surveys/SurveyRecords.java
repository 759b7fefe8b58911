package io.aftersales.surveys;

import io.aftersales.customers.CustomerRecords;
import io.aftersales.customers.PersonalTexts;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What follow-ups keep about customers. Ratings stay, for the results. */
@Component
class SurveyRecords implements CustomerRecords {

    private final JdbcClient jdbc;

    SurveyRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> casesOf(Collection<UUID> customers) {
        return jdbc.sql("select number from follow_up where customer_id in (:customers)")
                .param("customers", customers)
                .query(String.class)
                .list();
    }

    @Override
    public List<Kept> kept(Collection<String> cases) {
        return jdbc.sql("select number from follow_up where number in (:cases) and ended_at is null")
                .param("cases", cases)
                .query((row, index) -> new Kept(row.getString("number"), Ground.OPEN_CASE, null))
                .list();
    }

    @Override
    public List<PersonalTexts> texts() {
        return List.of(
                PersonalTexts.of("follow_up", "number", "tracking_code", "problem"),
                PersonalTexts.of("survey_answer", "number", "text"));
    }

    @Override
    public void erase(Collection<UUID> customers, Collection<String> cases, String blank) {
        // no link of theirs opens anything any more
        jdbc.sql("update follow_up set tracking_code_fingerprint = 'erased-' || number where number in (:cases)")
                .param("cases", cases)
                .update();
    }
}

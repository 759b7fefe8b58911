package io.aftersales.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.Requirement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What is kept of months that are over. Of long ago, where no other test has follow-ups. */
@IntegrationTest
@Transactional
class SurveyMonthsTest {

    private static final String ENGINEER = "anna-of-long-ago";
    private static final OffsetDateTime MARCH = OffsetDateTime.parse("2006-03-10T04:00:00Z");

    @Autowired
    private SurveyMonths months;

    @Autowired
    private ResultCells cells;

    @Autowired
    private SurveyRows rows;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @BeforeEach
    void followUpsOfNoClaim() {
        jdbc.sql("set local session_replication_role = replica").update();
    }

    @Test
    @Requirement("SVY-10")
    void aMonthThatIsOverIsCountedOnce() {
        // the last moment of the month in Shanghai
        followUp(OffsetDateTime.parse("2006-03-31T15:59:59.999Z"), 5);
        followUp(MARCH, 2);
        followUp(MARCH, null);
        List<ResultCell> before = ofEngineer();

        months.keep();
        jdbc.sql("update follow_up set engineer = 'nobody' where engineer = ?")
                .param(ENGINEER)
                .update();

        assertThat(ofEngineer()).as("not read again").isEqualTo(before).hasSize(1);
        assertThat(before.get(0).values()).containsEntry(ResultDimension.MONTH, "2006-03");
        assertThat(before.get(0).asked()).isEqualTo(3);
        assertThat(before.get(0).ratings()).containsEntry("SATISFACTION", new ResultCell.Ratings(2, 7, 1));
        months.keep();
        assertThat(ofEngineer()).isEqualTo(before);
    }

    @Test
    void whatIsRemovedIsCountedNoLonger() {
        String one = followUp(MARCH, 5);
        followUp(MARCH, 2);
        months.keep();

        rows.remove(List.of(one));

        assertThat(kept("2006-03")).isFalse();
        assertThat(ofEngineer()).singleElement().satisfies(cell -> {
            assertThat(cell.asked()).isEqualTo(1);
            assertThat(cell.ratings()).containsEntry("SATISFACTION", new ResultCell.Ratings(1, 2, 0));
        });
        months.keep();
        assertThat(kept("2006-03")).isTrue();
        assertThat(ofEngineer())
                .singleElement()
                .satisfies(cell -> assertThat(cell.asked()).isEqualTo(1));
    }

    @Test
    void aMonthWithAnOpenFollowUpAndTheRunningOneAreCountedEachTime() {
        followUp(MARCH, 5);
        String open = followUp(MARCH, 4);
        jdbc.sql("update follow_up set outcome = null, ended_at = null, answered_via = null where number = ?")
                .param(open)
                .update();
        OffsetDateTime now = OffsetDateTime.now(clock);
        followUp(now, 5);

        months.keep();

        assertThat(kept("2006-03")).isFalse();
        assertThat(kept(now.toString().substring(0, 7))).isFalse();
        assertThat(ofEngineer()).hasSize(2);
    }

    private boolean kept(String month) {
        return jdbc.sql("select exists (select from survey_month where month = ?)")
                .param(month)
                .query(Boolean.class)
                .single();
    }

    private List<ResultCell> ofEngineer() {
        return cells.all().stream()
                .filter(cell -> ENGINEER.equals(cell.values().get(ResultDimension.ENGINEER)))
                .toList();
    }

    /** Returns a follow-up that ended; with a rating if the customer answered. */
    private String followUp(OffsetDateTime openedAt, @Nullable Integer rating) {
        String number = "FU-" + UUID.randomUUID();
        jdbc.sql("""
                        insert into follow_up (number, version, customer_id, service, product_line, engineer, channel,
                            tracking_code, tracking_code_fingerprint, questionnaire_version, opened_at, tries, outcome,
                            ended_at, answered_via, problem_found)
                        values (:number, 0, :customer, 'REPAIR', 'APPLIANCE', :engineer, 'PHONE', 'x', :number, 1,
                            :at, 0, :outcome, :at, :via, false)
                        """)
                .param("number", number)
                .param("customer", UUID.randomUUID())
                .param("engineer", ENGINEER)
                .param("at", openedAt)
                .param("outcome", rating == null ? "DECLINED" : "ANSWERED")
                .param("via", rating == null ? null : "PORTAL")
                .update();
        if (rating != null) {
            jdbc.sql("insert into survey_answer (number, code, rating) values (?, 'SATISFACTION', ?)")
                    .params(number, rating)
                    .update();
        }
        return number;
    }
}

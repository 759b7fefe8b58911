package io.aftersales.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.IntegrationTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What is read of the log does not grow with all that is in it; each test is rolled back. */
@IntegrationTest
@Transactional
class EvidenceIndexesTest {

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "removed_case_opened_at, removed_case where opened_at >= '2026-11-01' and opened_at < '2026-12-01'",
        "evidence_event_case, evidence_event where case_number = 'CL-1' order by at, id limit 101",
    })
    void whatIsAskedForIsFoundByAnIndex(String index, String question) {
        assertThat(plan(question)).anyMatch(line -> line.contains(index));
    }

    @ParameterizedTest
    @CsvSource({
        "evidence_event_at, true",
        "evidence_event_at, at >= '2019-05-01' and at < '2019-06-01'",
        "evidence_event_actor, actor = 'x'",
        "evidence_event_actor, actor = 'x' and at >= '2019-05-01'",
    })
    void aPageIsReadInTheOrderOfAnIndexFromItsFirstEventOn(String index, String condition) {
        String first = "evidence_event where " + condition;
        String behind = first + " and (at, id) > (select at, id from evidence_event where id = 5)";

        for (String page : List.of(first, behind)) {
            assertThat(plan(page + " order by at, id limit 101"))
                    .anyMatch(line -> line.contains(index))
                    .noneMatch(line -> line.contains("Sort"));
        }
        assertThat(plan(behind + " order by at, id limit 101"))
                .anyMatch(line -> line.contains("Index Cond") && line.contains("ROW(at, id) > ROW("));
    }

    @Test
    void aRemovedCaseKeepsWhenItWasOpened() {
        jdbc.sql("""
                insert into evidence_event (at, case_number, kind, facts) values
                    ('2019-04-02 08:00Z', 'CL-20190401-000001', 'CASE_CLOSED', '{}'),
                    ('2019-04-01 08:00Z', 'CL-20190401-000001', 'CASE_OPENED', '{}')
                """).update();

        assertThat(openedOnceRemoved("CL-20190401-000001")).isEqualTo("2019-04-01 08:00:00");
    }

    @Test
    void oneFromBeforeTheLogWasOpenedWhenItsTermBegan() {
        assertThat(openedOnceRemoved("CL-20190401-000002")).isEqualTo("2019-05-01 00:00:00");
    }

    private List<String> plan(String question) {
        jdbc.sql("set local enable_seqscan = off").update();
        jdbc.sql("set local enable_bitmapscan = off").update();
        return jdbc.sql("explain select * from " + question).query(String.class).list();
    }

    private String openedOnceRemoved(String number) {
        return jdbc.sql("""
                insert into removed_case (case_number, keep_until, ground, asked_by, since, years, clause, removed_on,
                    removed_at)
                values (?, '2024-05-01', 'x', 'x', '2019-05-01', 5, 'T21', '2024-05-02', now())
                returning to_char(opened_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS')
                """).param(number).query(String.class).single();
    }
}

package io.aftersales.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aftersales.problems.InvalidInput;
import io.aftersales.testing.IntegrationTest;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What may be asked of a history of years, so that no question walks through all of it. */
@IntegrationTest
@Transactional
class AuditQuestionsTest {

    private static final Instant NOON = Instant.parse("2026-03-10T04:00:00Z");

    @Autowired
    private HistorySearch search;

    @Autowired
    private JdbcClient jdbc;

    private final String key = "audited-" + UUID.randomUUID();

    @Test
    void outcomesAndBrokenPromisesAreLookedForWithinAQuarter() {
        assertThat(ids(new HistoryQuestion(null, "2026-01-01", "2026-04-03", "End_Done", null, true, null)))
                .as("93 days")
                .isEmpty();
        assertThat(ids(new HistoryQuestion(null, null, null, " ", null, false, null)))
                .as("asks for neither")
                .isEmpty();

        assertThat(wrong(new HistoryQuestion(null, "2026-01-01", "2026-04-04", "End_Done", null, null, null)))
                .containsExactly("from=2026-01-01 audit.days [93]");
        assertThat(wrong(new HistoryQuestion(null, null, "2026-04-04", null, null, true, null)))
                .containsExactly("from=null audit.days [93]");
        assertThat(wrong(new HistoryQuestion(null, null, null, HistorySearch.CANCELLED, "wang", null, null)))
                .containsExactly("from=null audit.days [93]", "to=null audit.days [93]");
        assertThat(wrong(new HistoryQuestion(null, "yesterday", null, null, null, true, null)))
                .containsExactly("from=yesterday problem.date []");
    }

    @Test
    void whatAPersonStartedOrHadATaskInIsFoundOnceTheLastEndedFirst() {
        String started = instance("CL-9-1", NOON, "zhao");
        String worked = instance("CL-9-2", NOON.plusSeconds(60), "wang");
        String both = instance("CL-9-3", NOON.plusSeconds(120), "zhao");
        instance("CL-9-4", NOON, null);
        task(worked);
        task(both);
        task(both);

        assertThat(ids(zhao(null, null))).containsExactly(both, worked, started);
        assertThat(ids(zhao(null, both))).containsExactly(worked, started);
        assertThat(ids(zhao("CL-9-1", null))).containsExactly(started);
    }

    /** Somebody who did little is not looked for in everything that others did. */
    @Test
    void whatAPersonDidIsReadAlongTwoIndexes() {
        // tables of a test are so small that reading them whole is cheaper
        jdbc.sql("set local enable_seqscan = off").update();
        jdbc.sql("set local enable_bitmapscan = off").update();
        HistorySearch.Query query = search.query(key, zhao(null, null));

        String plan = String.join(
                "\n",
                jdbc.sql("explain " + query.sql())
                        .params(query.values())
                        .query(String.class)
                        .list());

        assertThat(plan)
                .contains("ix_hi_procinst_starter")
                .contains("ix_hi_taskinst_assignee")
                .doesNotContain("Seq Scan", "Filter: (start_user_id_", "Filter: ((start_user_id_");
    }

    private static HistoryQuestion zhao(@Nullable String caseNumber, @Nullable String after) {
        return new HistoryQuestion(caseNumber, null, null, null, "zhao", null, after);
    }

    private List<String> ids(HistoryQuestion question) {
        return search.find(key, question).instances().stream()
                .map(FinishedInstance::id)
                .toList();
    }

    private List<String> wrong(HistoryQuestion question) {
        return catchThrowableOfType(InvalidInput.class, () -> search.find(key, question)).problems().stream()
                .map(problem -> problem.field() + "=" + problem.value() + " " + problem.expectation() + " "
                        + problem.arguments())
                .toList();
    }

    private String instance(String caseNumber, Instant ended, @Nullable String startedBy) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_,
                            start_time_, end_time_, duration_, end_act_id_, root_proc_inst_id_, state_, start_user_id_)
                        values (:id, :id, :case, :key, :key, :started, :ended, 1000, 'End_Done', :id, 'COMPLETED', :by)
                        """)
                .param("id", id)
                .param("case", caseNumber)
                .param("key", key)
                .param("started", Timestamp.from(ended.minusSeconds(1)))
                .param("ended", Timestamp.from(ended))
                .param("by", startedBy)
                .update();
        return id;
    }

    private void task(String instance) {
        jdbc.sql("""
                        insert into act_hi_taskinst (id_, proc_inst_id_, assignee_, start_time_)
                        values (:id, :instance, 'zhao', :started)
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("instance", instance)
                .param("started", Timestamp.from(NOON))
                .update();
    }
}

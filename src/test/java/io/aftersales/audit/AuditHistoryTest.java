package io.aftersales.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aftersales.problems.FieldProblem;
import io.aftersales.problems.InvalidInput;
import io.aftersales.testing.IntegrationTest;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Search, figures and rights of the audit on the real tables of the engine, in a process of this test alone. */
@IntegrationTest
class AuditHistoryTest {

    private static final Instant NOON = Instant.parse("2026-03-10T04:00:00Z");
    private static final HistoryQuestion ALL = question(null, null, null, null);

    @Autowired
    private HistorySearch search;

    @Autowired
    private StepStatistics statistics;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MockMvc mvc;

    private final String key = "audited-" + UUID.randomUUID();

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        for (int each = 0; each < 2 * HistorySearch.PAGE + 20; each++) {
            // many end within one millisecond
            instance("CL-1-" + each, NOON.plusSeconds(each / 40), "End_Done", "COMPLETED");
        }

        List<String> seen = new ArrayList<>();
        HistoryPage page = search.find(key, ALL);
        while (page.next() != null) {
            assertThat(page.instances()).hasSize(HistorySearch.PAGE);
            page.instances().forEach(one -> seen.add(one.id()));
            page = search.find(key, new HistoryQuestion(null, null, null, null, null, null, page.next()));
        }
        page.instances().forEach(one -> seen.add(one.id()));

        assertThat(seen).hasSize(2 * HistorySearch.PAGE + 20).doesNotHaveDuplicates();
    }

    /** A page is read from the index, in its order, whatever is asked: its time does not grow with the history. */
    @Test
    void pagesAreReadAlongTheIndex() {
        String last = instance("CL-8", NOON, "End_Done", "COMPLETED");
        for (HistoryQuestion asked : List.of(
                ALL,
                new HistoryQuestion(null, "2026-03-01", "2026-03-31", "End_Done", null, null, null),
                new HistoryQuestion(null, "2026-03-01", "2026-03-31", null, null, true, last))) {
            String plan = plan(asked);

            assertThat(plan).contains("Index Scan using ix_hi_procinst_ended").doesNotContain("Sort");
            assertThat(plan).contains("act_idx_hi_pro_inst_root_pi").contains("act_idx_hi_act_inst_procinst");
        }
    }

    private String plan(HistoryQuestion asked) {
        HistorySearch.Query query = search.query(key, asked);
        return transaction.execute(status -> {
            // tables of a test are so small that reading them whole is cheaper
            jdbc.sql("set local enable_seqscan = off").update();
            jdbc.sql("set local enable_bitmapscan = off").update();
            return String.join(
                    "\n",
                    jdbc.sql("explain " + query.sql())
                            .params(query.values())
                            .query(String.class)
                            .list());
        });
    }

    @Test
    void conditionsNarrowAndDaysAreThoseOfTheBusinessZone() {
        // the first is of 10 March in Shanghai, the second of 11 March
        String evening = instance("CL-2-1", Instant.parse("2026-03-10T15:59:59.999Z"), "End_Done", "COMPLETED");
        String midnight = instance("CL-2-2", Instant.parse("2026-03-10T16:00:00Z"), null, "EXTERNALLY_TERMINATED");
        task(midnight, "wang");

        assertThat(ids(question("CL-2", null, null, null))).containsExactly(midnight, evening);
        assertThat(ids(question("CL-2-1", null, null, null))).containsExactly(evening);
        assertThat(ids(question("CL_2", null, null, null))).isEmpty();
        assertThat(ids(question(null, "2026-03-11", null, null))).containsExactly(midnight);
        assertThat(ids(new HistoryQuestion(null, null, "2026-03-10", null, null, null, null)))
                .containsExactly(evening);
        assertThat(ids(march(HistorySearch.CANCELLED, null))).containsExactly(midnight);
        assertThat(ids(march("End_Done", null))).containsExactly(evening);
        assertThat(ids(question(null, null, null, "wang"))).containsExactly(midnight);
        assertThat(ids(question(null, null, null, "nobody"))).isEmpty();
    }

    @Test
    void brokenPromisesAreCountedForTheStepAndForTheWholeCase() {
        String root = instance("CL-3", NOON, "End_Done", "COMPLETED");
        String child = insert(key, root, "CL-3", NOON, "End_Done", "COMPLETED");
        instance("CL-4", NOON, "End_Done", "COMPLETED");
        String ladder = ladder(root);
        step(child, "Call_Escalation", ladder, 40);

        assertThat(search.find(key, march(null, true)).instances())
                .extracting(FinishedInstance::id, FinishedInstance::brokenPromises)
                .containsExactlyInAnyOrder(tuple(root, 1), tuple(child, 1));
    }

    @Test
    void figuresOfStepsCountAndTimeThoseThatEndedInTheDays() {
        String one = instance("CL-5", NOON, "End_Done", "COMPLETED");
        String other = instance("CL-6", NOON, "End_Done", "COMPLETED");
        String later = instance("CL-7", NOON.plusSeconds(864_000), "End_Done", "COMPLETED");
        step(one, "Task_Repair", null, 100);
        step(one, "Task_Repair", null, 200);
        step(other, "Task_Repair", ladder(other), 600);
        step(later, "Task_Repair", null, 9_000);
        LocalDate day = LocalDate.of(2026, 3, 10);

        StepFigures figures = statistics.of(key + ":1", day, day);

        assertThat(figures)
                .isEqualTo(new StepFigures(2, false, List.of(new StepFigures.Step("Task_Repair", 3, 0, 300, 600, 1))));
    }

    @Test
    void everyConditionThatCannotBeReadIsNamed() {
        assertThatThrownBy(() -> search.find(
                        key, new HistoryQuestion("x".repeat(256), "yesterday", "2026-13-01", null, null, null, null)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.problems())
                                .extracting(FieldProblem::field)
                                .containsExactly("caseNumber", "from", "to"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "manager", "owner", "admin"})
    void whoMayOpenCockpitReadsTheHistory(String user) throws Exception {
        mvc.perform(get("/api/audit/processes/{key}/instances", key).with(httpBasic(user, user)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.instances").isEmpty());
        mvc.perform(get("/api/audit/processes").with(httpBasic(user, user)))
                .andExpect(jsonPath("$.zone").value("Asia/Shanghai"))
                .andExpect(jsonPath("$.processes[?(@.key == 'claim-intake')].ends.EndEvent_ClaimClosed")
                        .exists());
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk", "engineer", "dispatcher", "supervisor", "complaints", "finance", "oversight"})
    void othersDoNot(String user) throws Exception {
        mvc.perform(get("/api/audit/processes").with(httpBasic(user, user))).andExpect(status().isForbidden());
    }

    @Test
    void nothingIsChangedThere() throws Exception {
        mvc.perform(post("/api/audit/processes").with(httpBasic("auditor", "auditor")))
                .andExpect(status().isForbidden());
    }

    @Test
    void whatDoesNotExistIsToldByName() throws Exception {
        mvc.perform(get("/api/audit/instances/none").with(httpBasic("auditor", "auditor")))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail").value("There is no process instance none."));
        mvc.perform(get("/api/audit/definitions/none/model").with(httpBasic("auditor", "auditor")))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/audit/definitions/none/steps").with(httpBasic("auditor", "auditor")))
                .andExpect(status().isBadRequest());
    }

    private List<String> ids(HistoryQuestion question) {
        return search.find(key, question).instances().stream()
                .map(FinishedInstance::id)
                .toList();
    }

    private static HistoryQuestion question(
            @Nullable String caseNumber, @Nullable String from, @Nullable String outcome, @Nullable String person) {
        return new HistoryQuestion(caseNumber, from, null, outcome, person, null, null);
    }

    private static HistoryQuestion march(@Nullable String outcome, @Nullable Boolean broken) {
        return new HistoryQuestion(null, "2026-03-01", "2026-03-31", outcome, null, broken, null);
    }

    private String instance(String caseNumber, Instant ended, @Nullable String end, String state) {
        return insert(key, null, caseNumber, ended, end, state);
    }

    private String ladder(String root) {
        return insert("escalation", root, "CL-3", NOON, "EndEvent_PromiseTakenOver", "COMPLETED");
    }

    private String insert(
            String process,
            @Nullable String root,
            String caseNumber,
            Instant ended,
            @Nullable String end,
            String state) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_,
                            start_time_, end_time_, duration_, end_act_id_, root_proc_inst_id_, state_)
                        values (:id, :id, :case, :process, :definition, :started, :ended, 1000, :end, :root, :state)
                        """)
                .param("id", id)
                .param("case", caseNumber)
                .param("process", process)
                .param("definition", process + ":1")
                .param("started", Timestamp.from(ended.minusSeconds(1)))
                .param("ended", Timestamp.from(ended))
                .param("end", end)
                .param("root", root == null ? id : root)
                .param("state", state)
                .update();
        return id;
    }

    private void task(String instance, String assignee) {
        jdbc.sql("""
                        insert into act_hi_taskinst (id_, proc_inst_id_, assignee_, start_time_)
                        values (:id, :instance, :assignee, :started)
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("instance", instance)
                .param("assignee", assignee)
                .param("started", Timestamp.from(NOON))
                .update();
    }

    private void step(String instance, String activity, @Nullable String called, long millis) {
        jdbc.sql("""
                        insert into act_hi_actinst (id_, proc_def_key_, proc_def_id_, proc_inst_id_, execution_id_,
                            act_id_, call_proc_inst_id_, act_type_, start_time_, end_time_, duration_, act_inst_state_)
                        values (:id, :key, :definition, :instance, :instance, :activity, :called, 'callActivity',
                            :started, :ended, :millis, 0)
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("key", key)
                .param("definition", key + ":1")
                .param("instance", instance)
                .param("activity", activity)
                .param("called", called)
                .param("started", Timestamp.from(NOON))
                .param("ended", Timestamp.from(NOON.plusMillis(millis)))
                .param("millis", millis)
                .update();
    }
}

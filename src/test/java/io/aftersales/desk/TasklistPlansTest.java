package io.aftersales.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.zaxxer.hikari.HikariDataSource;
import io.aftersales.testing.GenericPlans;
import io.aftersales.testing.IntegrationTest;
import io.aftersales.testing.RowsRead;
import io.aftersales.testing.SqlOnTheWire;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lists that every member of staff finds in Tasklist are read in the order of an index, a page and its count, and
 * leave alone nearly all of many tasks; those of the tests are rolled back.
 */
@IntegrationTest
class TasklistPlansTest {

    private static final String USER = "desk";
    private static final int MANY = 20_000;
    private static final int PAGE = 15;
    private static final String BY_DUE_DATE = "ix_task_due";

    private static final Pattern OF_TASKS = Pattern.compile("(?is)select .* from act_ru_task res\\s.*");
    private static final Pattern ONE_PAGE = Pattern.compile("(?i)limit \\$\\d+ offset \\$\\d+");

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private HikariDataSource connections;

    @Autowired
    private FilterService filters;

    @Autowired
    private IdentityService identities;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    /** Each list with the index along which it is read. */
    static Stream<Arguments> lists() {
        return Stream.of(
                Arguments.of("My groups", BY_DUE_DATE),
                Arguments.of("Overdue", BY_DUE_DATE),
                Arguments.of("Due today", BY_DUE_DATE),
                Arguments.of("Urgent", BY_DUE_DATE),
                Arguments.of("My tasks", "act_idx_task_assignee"));
    }

    /** What was rolled back is in the pages and the statistics still, and other tests look at plans too. */
    @AfterAll
    static void leaveTheTablesAsTheyWere(@Autowired JdbcClient jdbc) {
        jdbc.sql("vacuum analyze act_ru_task").update();
        jdbc.sql("vacuum analyze act_ru_identitylink").update();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aPageAndItsCountAreReadInTheOrderOfAnIndex(String list, String index) {
        connections.getHikariPoolMXBean().softEvictConnections();
        Set<String> asked;
        try (SqlOnTheWire wire = new SqlOnTheWire()) {
            ask(list, "list?firstResult=0&maxResults=" + PAGE);
            ask(list, "count");
            asked = wire.take();
        }
        List<String> ofTasks =
                asked.stream().filter(sql -> OF_TASKS.matcher(sql).matches()).toList();
        List<String> beside =
                asked.stream().filter(sql -> !ofTasks.contains(sql)).toList();

        assertThat(ofTasks).as("the page and the count of " + asked).hasSize(2);
        try (GenericPlans plans = new GenericPlans(connections)) {
            assertThat(plans.slow(beside)).isEmpty();
            plans.jdbc().sql("begin").update();
            fill(plans.jdbc());
            preferOrder(plans.jdbc(), index);
            for (String sql : ofTasks) {
                JsonNode plan = plans.plan(ONE_PAGE.matcher(sql).replaceFirst("limit " + PAGE));
                assertThat(reads(plan)).as(plan.toPrettyString()).isNotEmpty().containsOnly(index);
                if (index.equals(BY_DUE_DATE)) {
                    assertThat(plan.findValuesAsText("Node Type"))
                            .as("tasks of one due date may be sorted, by an Incremental Sort")
                            .doesNotContain("Sort");
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    @Transactional
    void fewOfManyTasksAreRead(String list, String index) {
        int others = jdbc.sql("select count(*) from act_ru_task")
                .query(Integer.class)
                .single();
        fill(jdbc);
        preferOrder(jdbc, index);
        String filter = filter(list);
        List<String> groups = identities.createGroupQuery().groupMember(USER).list().stream()
                .map(Group::getId)
                .toList();
        identities.setAuthentication(USER, groups);
        try {
            List<Object> page = new ArrayList<>();
            long ofPage = RowsRead.of(jdbc, "act_ru_task", () -> page.addAll(filters.listPage(filter, 0, PAGE)));
            long ofCount = RowsRead.of(jdbc, "act_ru_task", () -> page.add(filters.count(filter)));

            assertThat(page).hasSize(PAGE + 1);
            assertThat(ofPage).isLessThan(others + 100);
            // it ends at 1001; those that are not urgent lie before the others
            assertThat(ofCount).isLessThan(others + 1500);
        } finally {
            identities.clearAuthentication();
        }
    }

    private void ask(String list, String question) {
        ResponseEntity<String> answer = http.withBasicAuth(USER, USER)
                .exchange(
                        RequestEntity.get("/engine-rest/filter/{id}/" + question, filter(list))
                                .header("Accept", "application/hal+json, application/json")
                                .build(),
                        String.class);
        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.OK);
    }

    private String filter(String list) {
        return filters.createTaskFilterQuery().filterName(list).singleResult().getId();
    }

    /** Sorting or hashing, which reads all before the first is shown, is cheap while tasks are thousands only. */
    private static void preferOrder(JdbcClient connection, String index) {
        connection.sql("set local enable_bitmapscan = off").update();
        if (index.equals(BY_DUE_DATE)) {
            connection.sql("set local enable_sort = off").update();
            connection.sql("set local enable_hashagg = off").update();
        }
    }

    /** Returns the indexes by which tasks are read. */
    private static List<String> reads(JsonNode plan) {
        return plan.findParents("Relation Name").stream()
                .filter(node -> node.path("Relation Name").asText().equals("act_ru_task"))
                .map(node -> node.path("Index Name").asText("none"))
                .toList();
    }

    /** Tasks of the service desk around now, the later half of them urgent, a few of them somebody's. */
    private void fill(JdbcClient connection) {
        connection
                .sql("""
                        insert into act_ru_task (id_, rev_, name_, priority_, owner_, assignee_, suspension_state_,
                            proc_def_id_, create_time_, due_date_)
                        select 'many-' || n, 1, 'Task ' || n, case when n > :many / 2 then 90 else 50 end, 'many',
                            case when n % 1000 = 0 then :user end, 1,
                            (select id_ from act_re_procdef where key_ = 'claim-intake' limit 1),
                            cast(:now as timestamp),
                            cast(:now as timestamp) + (n - :many / 2) * interval '30 seconds'
                        from generate_series(1, :many) n""")
                .param("user", USER)
                .param(
                        "now",
                        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).toString())
                .param("many", MANY)
                .update();
        connection.sql("""
                insert into act_ru_identitylink (id_, rev_, type_, group_id_, task_id_)
                select 'i-' || id_, 1, 'candidate', 'service-desk', id_ from act_ru_task where owner_ = 'many'""").update();
        connection.sql("analyze act_ru_task").update();
        connection.sql("analyze act_ru_identitylink").update();
    }
}

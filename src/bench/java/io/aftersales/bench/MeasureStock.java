package io.aftersales.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstanceQuery;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The same questions to our node, by REST with a login, and to the engine as it ships, by Java, on the same database: a
 * page of 15 and its count, and what Cockpit counts. In turn; while the engine is asked, our indexes are gone, in a
 * transaction that is rolled back.
 *
 * <p>Settings: {@code node} (address), {@code database} (its JDBC address), {@code rounds}.
 */
final class MeasureStock {

    private static final List<String> INDEXES = List.of(
            "ix_task_due", "ix_variable_value", "ix_hi_procinst_ended", "ix_hi_procinst_case", "ix_execution_instance");

    private static final int PAGE = 15;
    private static final int URGENT = 80;
    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    private final Rest node;
    private final Connection connection;
    private final JdbcClient jdbc;
    private final ProcessEngine stock;
    private final String number;

    private MeasureStock(Rest node, Connection connection) {
        this.node = node;
        this.connection = connection;
        SingleConnectionDataSource single = new SingleConnectionDataSource(connection, true);
        this.jdbc = JdbcClient.create(single);
        this.number = jdbc.sql("select number from claim order by received_at desc, number offset 700 limit 1")
                .query(String.class)
                .single();
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(single);
        configuration.setTransactionsExternallyManaged(true);
        configuration.setDatabaseSchemaUpdate("false");
        configuration.setHistory("full");
        configuration.setAuthorizationEnabled(true);
        configuration.setJobExecutorActivate(false);
        this.stock = configuration.buildProcessEngine();
        stock.getIdentityService()
                .setAuthentication(
                        "desk",
                        jdbc.sql("select group_id_ from act_id_membership where user_id_ = 'desk'")
                                .query(String.class)
                                .list());
    }

    public static void main(String[] arguments) throws Exception {
        try (Connection connection =
                DriverManager.getConnection(Setting.text("database", null), "postgres", "")) {
            connection.setAutoCommit(false);
            new MeasureStock(new Rest(Setting.text("node", "http://localhost:8080")), connection)
                    .measure(Setting.number("rounds", 5));
        }
    }

    private void measure(int rounds) throws SQLException {
        Map<String, String> filters = new LinkedHashMap<>();
        jdbc.sql("select name_, id_ from act_ru_filter")
                .query(row -> {
                    filters.put(row.getString(1), "/engine-rest/filter/" + row.getString(2));
                });
        String audit = "/api/audit/processes/claim-intake/instances";
        System.out.println("| question | Aftersales by REST | engine by Java | ratio |");
        System.out.println("|---|---|---|---|");
        for (String list : List.of("My groups", "Overdue", "Due today", "Urgent")) {
            String filter = filters.get(list);
            compare(
                    "Tasklist: " + list,
                    rounds,
                    page(query(list)),
                    "desk",
                    filter + "/list?maxResults=15",
                    filter + "/count");
        }
        String asked = "processVariables=claimNumber_eq_" + number;
        compare(
                "tasks of a case, by variable",
                rounds,
                page(stock.getTaskService().createTaskQuery().processVariableValueEquals("claimNumber", number)),
                "desk",
                "/engine-rest/task?maxResults=15&" + asked,
                "/engine-rest/task/count?" + asked);
        compare("finished claims, the last first", rounds, page(finished()), "auditor", audit);
        compare(
                "finished instances of a case",
                rounds,
                page(finished().processInstanceBusinessKeyLike(number + "%")),
                "auditor",
                audit + "?caseNumber=" + number);
        String definition = stock.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("claim-intake")
                .latestVersion()
                .singleResult()
                .getId();
        ManagementService counts = stock.getManagementService();
        compare(
                "Cockpit: definitions",
                rounds,
                counts.createProcessDefinitionStatisticsQuery().includeRootIncidents()::list,
                "auditor",
                "/engine-rest/process-definition/statistics?rootIncidents=true");
        compare(
                "Cockpit: steps of a definition",
                rounds,
                counts.createActivityStatisticsQuery(definition).includeIncidents()::list,
                "auditor",
                "/engine-rest/process-definition/%s/statistics?incidents=true".formatted(definition));
    }

    private static Runnable page(Query<?, ?> query) {
        return () -> {
            query.listPage(0, PAGE);
            query.count();
        };
    }

    private TaskQuery query(String list) {
        Instant now = Instant.now();
        TaskQuery query = stock.getTaskService()
                .createTaskQuery()
                .taskCandidateGroupIn(stock.getIdentityService().getCurrentAuthentication().getGroupIds())
                .includeAssignedTasks()
                .orderByDueDate()
                .asc();
        return switch (list) {
            case "Overdue" -> query.dueBefore(Date.from(now));
            case "Due today" -> query.dueAfter(Date.from(now.minus(HALF_A_DAY)))
                    .dueBefore(Date.from(now.plus(HALF_A_DAY)));
            case "Urgent" -> query.taskMinPriority(URGENT);
            default -> query;
        };
    }

    private HistoricProcessInstanceQuery finished() {
        return stock.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey("claim-intake")
                .finished()
                .orderByProcessInstanceEndTime()
                .desc();
    }

    private void compare(String question, int rounds, Runnable toStock, String user, String... paths)
            throws SQLException {
        long[] ours = new long[rounds];
        long[] theirs = new long[rounds];
        for (int round = -1; round < rounds; round++) {
            long begin = System.nanoTime();
            for (String path : paths) {
                node.get(user, path);
            }
            long middle = System.nanoTime();
            long asked = ask(toStock);
            if (round >= 0) {
                ours[round] = middle - begin;
                theirs[round] = asked;
            }
        }
        Arrays.sort(ours);
        Arrays.sort(theirs);
        double our = ours[rounds / 2] / 1e6;
        double their = theirs[rounds / 2] / 1e6;
        System.out.printf(Locale.ROOT, "| %s | %.0f ms | %.0f ms | %.2f |%n", question, our, their, our / their);
    }

    private long ask(Runnable toStock) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String index : INDEXES) {
                statement.execute("drop index " + index);
            }
        }
        long begin = System.nanoTime();
        toStock.run();
        long asked = System.nanoTime() - begin;
        connection.rollback();
        return asked;
    }
}

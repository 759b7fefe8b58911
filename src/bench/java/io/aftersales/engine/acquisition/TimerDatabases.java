package io.aftersales.engine.acquisition;

import io.aftersales.engine.acquisition.TimerNode.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Databases with instances whose timers are due: made once, copied for each run. Those of ours have the indexes of the
 * application, those of stock the engine's alone; the rows are the same.
 */
final class TimerDatabases {

    private final String server;
    private final JdbcTemplate postgres;

    /** @param server JDBC address without database, ending with a slash */
    TimerDatabases(String server) {
        this.server = server;
        this.postgres = new JdbcTemplate(new DriverManagerDataSource(server + "postgres", "postgres", ""));
    }

    void make(int due, int waiting) throws Exception {
        drop("timers_stock");
        postgres.execute("create database timers_stock");
        try (TimerNode node = new TimerNode(
                "template", server + "timers_stock", Kind.STOCK, Duration.ZERO, new AtomicInteger())) {
            start(node.engine(), due);
        }
        JdbcTemplate stock = in("timers_stock");
        stock.update(
                """
                insert into act_ru_job (id_, rev_, type_, retries_, duedate_, exclusive_, process_instance_id_,
                    handler_type_, handler_cfg_, suspension_state_, priority_, sequence_counter_, create_time_)
                select 'w' || n, 1, 'timer', 3, localtimestamp + interval '1 year' + n * interval '1 second', true,
                    'i' || n, 'timer-transition', 'due', 1, 0, 1, localtimestamp
                from generate_series(1, ?) n
                """,
                waiting);
        stock.execute("vacuum analyze");
        copy("timers_stock", "timers_ours");
        JdbcTemplate ours = in("timers_ours");
        ours.execute(migration("V002__index_engine_tables"));
        ours.execute(migration("V240__slim_engine_indexes"));
        ours.execute("vacuum analyze");
    }

    private static void start(ProcessEngine engine, int due) throws InterruptedException {
        BpmnModelInstance model = Bpmn.createExecutableProcess("promise")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("work")
                .endEvent()
                .moveToActivity("work")
                .boundaryEvent("due")
                .cancelActivity(false)
                .timerWithDate("${dueAt}")
                .serviceTask("escalate")
                .camundaDelegateExpression("${escalate}")
                .endEvent()
                .done();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("promise.bpmn", model)
                .deploy();
        Date dueAt = Date.from(Instant.now().minus(Duration.ofHours(1)));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        for (int n = 0; n < due; n++) {
            String key = "CL-" + n;
            threads.execute(() -> engine.getRuntimeService()
                    .startProcessInstanceByKey("promise", key, Map.of("dueAt", dueAt, "line", "SMART_HOME")));
        }
        threads.shutdown();
        if (!threads.awaitTermination(1, TimeUnit.HOURS)) {
            throw new IllegalStateException("Instances were not started in an hour");
        }
    }

    /** Copies the database of that kind, with so many due timers, and returns the address of the copy. */
    String fresh(Kind kind, int due) {
        copy(kind == Kind.STOCK ? "timers_stock" : "timers_ours", "timers_run");
        in("timers_run")
                .update(
                        """
                        update act_ru_job set duedate_ = localtimestamp + interval '1 year'
                        where id_ in (select id_ from act_ru_job where duedate_ < localtimestamp offset ?)
                        """,
                        due);
        in("timers_run").execute("vacuum analyze act_ru_job");
        return server + "timers_run";
    }

    /**
     * What a run did.
     *
     * @param steps escalations
     * @param instances with one at least
     */
    record Escalations(long steps, long instances) {}

    Escalations escalations() {
        return in("timers_run")
                .query(
                        "select count(*), count(distinct proc_inst_id_) from act_hi_actinst where act_id_ = 'escalate'",
                        (row, index) -> new Escalations(row.getLong(1), row.getLong(2)))
                .get(0);
    }

    private void copy(String from, String to) {
        drop(to);
        postgres.execute("create database %s template %s".formatted(to, from));
    }

    private void drop(String name) {
        postgres.execute("drop database if exists %s with (force)".formatted(name));
    }

    private JdbcTemplate in(String name) {
        return new JdbcTemplate(new DriverManagerDataSource(server + name, "postgres", ""));
    }

    private static String migration(String name) throws IOException {
        // tables of the engine alone are here
        return new ClassPathResource("db/migration/%s.sql".formatted(name)).getContentAsString(StandardCharsets.UTF_8);
    }
}

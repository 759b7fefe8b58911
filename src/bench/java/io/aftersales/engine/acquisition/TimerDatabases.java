package io.aftersales.engine.acquisition;

import io.aftersales.engine.acquisition.TimerNode.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.JobState;
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

    /** Copies the database of that kind, with so many timers due now, and returns the address of the copy. */
    String fresh(Kind kind, int due) {
        copy(kind == Kind.STOCK ? "timers_stock" : "timers_ours", run(kind));
        in(run(kind))
                .update(
                        """
                        update act_ru_job set duedate_ = localtimestamp + interval '1 year'
                        where id_ in (select id_ from act_ru_job where duedate_ < localtimestamp offset ?)
                        """,
                        due);
        in(run(kind)).execute("vacuum analyze act_ru_job");
        return server + run(kind);
    }

    private static String run(Kind kind) {
        return kind == Kind.STOCK ? "timers_run_stock" : "timers_run_ours";
    }

    /**
     * Lets the timers of all instances in the copy of that kind fall due from a second from now on, spread over that
     * period by the golden section: in step with no poll, and at the same times in each run.
     *
     * @return when the period begins
     */
    Instant fallDue(Kind kind, Duration over) {
        Instant begin = Instant.now().plusSeconds(1).truncatedTo(ChronoUnit.MILLIS);
        in(run(kind))
                .update(
                        """
                        update act_ru_job job
                        set duedate_ = ?::timestamp + (n * 618034 % 1000000) * ? / 1000000 * interval '1 millisecond'
                        from (
                            select id_, row_number() over (order by id_) as n
                            from act_ru_job where execution_id_ is not null) timer
                        where job.id_ = timer.id_
                        """,
                        Timestamp.from(begin),
                        over.toMillis());
        return begin;
    }

    /** Returns how many milliseconds after its due date each escalation began, the least first. */
    long[] lateness(Kind kind) {
        return in(run(kind))
                .queryForList(
                        """
                        select (extract(epoch from step.start_time_ - job.job_duedate_) * 1000)::bigint as late
                        from act_hi_actinst step
                            join act_hi_job_log job
                                on job.process_instance_id_ = step.proc_inst_id_ and job.job_state_ = ?
                        where step.act_id_ = 'escalate'
                        order by late
                        """,
                        Long.class,
                        JobState.SUCCESSFUL.getStateCode())
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    /**
     * What a run did.
     *
     * @param steps escalations
     * @param instances with one at least
     */
    record Escalations(long steps, long instances) {}

    Escalations escalations(Kind kind) {
        return in(run(kind))
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

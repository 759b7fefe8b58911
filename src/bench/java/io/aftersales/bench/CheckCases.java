package io.aftersales.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether copies are what the application would have made: nothing refers to nothing, and staff can work on them. */
final class CheckCases {

    private static final Logger LOG = LoggerFactory.getLogger(CheckCases.class);

    /** Queries that count what must not be. */
    private static final Map<String, String> NEVER = new LinkedHashMap<>();

    static {
        NEVER.put(
                "open tasks without a token",
                """
                select count(*) from act_ru_task t left join act_ru_execution e on e.id_ = t.execution_id_
                where e.id_ is null""");
        NEVER.put(
                "open tasks without history",
                """
                select count(*) from act_ru_task t left join act_hi_taskinst h on h.id_ = t.id_ and h.end_time_ is null
                where h.id_ is null""");
        NEVER.put(
                "running instances without history",
                """
                select count(*) from act_ru_execution e
                    left join act_hi_procinst h on h.id_ = e.proc_inst_id_ and h.end_time_ is null
                where e.parent_id_ is null and h.id_ is null""");
        NEVER.put(
                "history of running instances without tokens",
                """
                select count(*) from act_hi_procinst h left join act_ru_execution e on e.id_ = h.id_
                where h.end_time_ is null and e.id_ is null""");
        NEVER.put(
                "tokens whose parent or caller is missing",
                """
                select count(*) from act_ru_execution e
                    left join act_ru_execution p on p.id_ = e.parent_id_
                    left join act_ru_execution s on s.id_ = e.super_exec_
                where (e.parent_id_ is not null and p.id_ is null) or (e.super_exec_ is not null and s.id_ is null)""");
        NEVER.put(
                "timers without a token",
                """
                select count(*) from act_ru_job j left join act_ru_execution e on e.id_ = j.execution_id_
                where j.execution_id_ is not null and e.id_ is null""");
        NEVER.put(
                "variables without a token",
                """
                select count(*) from act_ru_variable v left join act_ru_execution e on e.id_ = v.execution_id_
                where e.id_ is null""");
        NEVER.put(
                "claims without customer",
                """
                select count(*) from claim c left join customer k on k.id = c.customer_id where k.id is null""");
        NEVER.put(
                "open claims without process",
                """
                select count(*) from claim c left join act_ru_execution e
                    on e.business_key_ = c.number and e.parent_id_ is null and e.super_exec_ is null
                where c.status not in ('CLOSED', 'LINKED') and e.id_ is null""");
        NEVER.put(
                "promises without their beginning",
                """
                select count(*) from commitment c left join commitment_event e on e.commitment_id = c.id and e.seq = 1
                where e.commitment_id is null""");
        NEVER.put(
                "promises of nothing",
                """
                select count(*) from commitment c left join claim k on k.number = c.subject where k.number is null""");
        NEVER.put(
                "next steps of promises that no timer will take",
                """
                select count(*) from commitment c
                where c.status = 'RUNNING' and c.kind = 'RESPONSE' and not exists (
                    select 1 from act_ru_execution e join act_ru_job j on j.process_instance_id_ = e.id_
                    where e.business_key_ = c.subject
                        and abs(extract(epoch from j.duedate_ at time zone 'UTC' - c.next_step_at)) < 1)""");
    }

    private final JdbcClient database;
    private final Rest node;

    CheckCases(JdbcClient database, Rest node) {
        this.database = database;
        this.node = node;
    }

    /** @throws IllegalStateException naming what is wrong */
    void check(Map<Template, String> templates) {
        NEVER.forEach((what, query) -> {
            long found = database.sql(query).query(Long.class).single();
            if (found > 0) {
                throw new IllegalStateException("There are %d %s".formatted(found, what));
            }
        });
        work(templates);
        LOG.info("The copies are sound");
    }

    /** Staff contact, triage, guide, follow up and close one copy. */
    private void work(Map<Template, String> templates) {
        String number = database.sql("select number from bench_case where template = :template order by n limit 1")
                .param("template", Objects.requireNonNull(templates.get(Template.RECEIVED)))
                .query(String.class)
                .single();
        Journey.walk(node, number, 0, 1);
        String kept = database.sql("select status from commitment where subject = :number and kind = 'RESPONSE'")
                .param("number", number)
                .query(String.class)
                .single();
        long timers = database.sql(
                        """
                        select count(*) from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_
                        where e.business_key_ = :number and j.process_def_key_ = 'response-escalation'
                        """)
                .param("number", number)
                .query(Long.class)
                .single();
        Journey.walk(node, number, 1, Journey.STEPS.size());
        String status = node.get("desk", "/api/claims/" + number).path("status").asText();
        if (!kept.equals("MET") || timers > 0 || !status.equals("CLOSED")) {
            throw new IllegalStateException(
                    "Claim %s is %s, its promise %s, and %d timers are left".formatted(number, status, kept, timers));
        }
    }
}

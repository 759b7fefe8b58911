package io.aftersales.retention.process;

import io.aftersales.retention.CaseHistory;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The history of cases in the engine's tables. The day on which a case goes stands on its instances alone: its removal
 * takes what is below them by their root, and writing the day there too was three quarters of what a claim updated. The
 * public call of the engine for that makes a batch of jobs, which a case and its day would have to wait for.
 */
@Component
class EngineCaseHistory implements CaseHistory {

    /** All tables of the engine whose rows know their root instance and may outlive it. */
    static final List<String> TABLES = List.of(
            "act_hi_procinst",
            "act_hi_actinst",
            "act_hi_taskinst",
            "act_hi_varinst",
            "act_hi_detail",
            "act_hi_comment",
            "act_hi_attachment",
            "act_hi_identitylink",
            "act_hi_incident",
            "act_hi_job_log",
            "act_hi_ext_task_log",
            "act_hi_op_log",
            "act_hi_decinst",
            "act_hi_dec_in",
            "act_hi_dec_out",
            "act_ge_bytearray",
            "act_ru_authorization");

    private static final String INSTANCES = "act_hi_procinst";

    private static final int DEFAULT_DAYS = 1826;

    private static final String SET_ON_INSTANCES = setRemoval(List.of(INSTANCES));

    private static final String SET_BELOW =
            setRemoval(TABLES.stream().filter(table -> !table.equals(INSTANCES)).toList());

    private final JdbcClient jdbc;

    EngineCaseHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An instance that nothing called, and whether it or one below it goes on a day already. */
    private record Root(String id, boolean hasDay) {}

    /** An instance that ended, and the days that its history lives on. */
    private record Ended(String id, Instant at, int days) {}

    @Override
    public Set<String> running(Collection<String> cases) {
        return new HashSet<>(
                jdbc.sql("select distinct business_key_ from act_ru_execution where business_key_ in (:cases)")
                        .param("cases", cases)
                        .query(String.class)
                        .list());
    }

    @Override
    public void goesAt(Collection<String> cases, @Nullable Instant removal) {
        List<Root> roots = jdbc.sql("""
                        select root_proc_inst_id_ as id, bool_or(removal_time_ is not null) as has_day from act_hi_procinst
                        where business_key_ in (:cases) and removal_time_ is distinct from cast(:removal as timestamp)
                        group by root_proc_inst_id_""")
                .param("cases", cases)
                .param("removal", removal == null ? null : Timestamp.from(removal), Types.TIMESTAMP)
                .query(Root.class)
                .list();
        set(SET_ON_INSTANCES, roots.stream().map(Root::id).toList(), removal);
        // a release before V294 wrote the day there too, and the engine's cleanup would come on the one of then
        set(SET_BELOW, roots.stream().filter(Root::hasDay).map(Root::id).toList(), null);
    }

    @Override
    public void remove(Collection<String> cases) {
        if (!running(cases).isEmpty()) {
            throw new IllegalStateException("Cases %s still run: their history stays".formatted(running(cases)));
        }
        List<String> roots = jdbc.sql(
                        "select distinct root_proc_inst_id_ from act_hi_procinst where business_key_ in (:cases)")
                .param("cases", cases)
                .query(String.class)
                .list();
        if (!roots.isEmpty()) {
            TABLES.forEach(table -> jdbc.sql("delete from " + table + " where root_proc_inst_id_ in (:roots)")
                    .param("roots", roots)
                    .update());
        }
    }

    @Override
    public int settleOthers(int limit) {
        List<Ended> ended = jdbc.sql("""
                        select p.id_, p.end_time_, d.history_ttl_
                        from act_hi_procinst p left join act_re_procdef d on d.id_ = p.proc_def_id_
                        where p.removal_time_ is null and p.end_time_ is not null and p.id_ = p.root_proc_inst_id_
                        and (p.business_key_ is null or p.business_key_ !~ '^(CL|CP|FU|EX)-\\d{8}-\\d{6}$')
                        order by p.end_time_ limit ?""")
                .param(limit)
                .query((row, index) -> new Ended(
                        row.getString("id_"),
                        row.getTimestamp("end_time_").toInstant(),
                        row.getObject("history_ttl_") == null ? DEFAULT_DAYS : row.getInt("history_ttl_")))
                .list();
        ended.forEach(one -> {
            Instant removal = one.at().plus(Duration.ofDays(one.days()));
            // these the engine's cleanup takes, table by table
            set(SET_ON_INSTANCES, List.of(one.id()), removal);
            set(SET_BELOW, List.of(one.id()), removal);
        });
        return ended.size();
    }

    private void set(String statement, List<String> roots, @Nullable Instant removal) {
        if (!roots.isEmpty()) {
            jdbc.sql(statement)
                    .param("roots", roots)
                    .param("removal", removal == null ? null : Timestamp.from(removal), Types.TIMESTAMP)
                    .query(Integer.class)
                    .single();
        }
    }

    /** All tables by one statement, where the engine has one for each table and instance. */
    private static String setRemoval(List<String> tables) {
        return tables.stream()
                .map(table -> """
                        in_%s as (update %s set removal_time_ = cast(:removal as timestamp) where root_proc_inst_id_ in (:roots)
                            and removal_time_ is distinct from cast(:removal as timestamp))""".formatted(table, table))
                .collect(Collectors.joining(", ", "with ", " select 1"));
    }
}

package io.aftersales.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What two nodes have in common, read past them. */
public final class SharedDatabase {

    private static final String OF_CLAIMS = " c.subject in (:claims) ";

    private final String urlOfNodes;
    private final DriverManagerDataSource dataSource;
    private final JdbcClient jdbc;

    SharedDatabase(String name) {
        this(TestDatabase.create(name), UnaryOperator.identity());
    }

    /** Reads the database at that address, which the nodes reach by another one. */
    public SharedDatabase(String url, UnaryOperator<String> ofNodes) {
        this(new DriverManagerDataSource(url), ofNodes.apply(url));
    }

    /** Reads by these connections. */
    public SharedDatabase(DriverManagerDataSource dataSource, String urlOfNodes) {
        this.urlOfNodes = urlOfNodes;
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** The address by which that node uses the database and can be told from the other. */
    String urlFor(String node) {
        return urlOfNodes + "&ApplicationName=" + node;
    }

    /** Asserts that a query that looks for what must not be finds nothing. */
    void assertNone(String query) {
        assertThat(jdbc.sql(query).query().listOfRows()).as(query).isEmpty();
    }

    public long count(String query) {
        return jdbc.sql("select count(*) from " + query).query(Long.class).single();
    }

    /** Runs queries and statements past the nodes. */
    public JdbcClient jdbc() {
        return jdbc;
    }

    /** Everything that happened to the promises of these claims, such as {@code ESCALATED 1}, in order. */
    public Map<String, List<String>> events(Collection<String> claims) {
        return events(claims, "type in ('WARNED', 'BREACHED', 'ESCALATED')");
    }

    /** As {@link #events(Collection)}, but only what was delivered late. */
    Map<String, List<String>> lateEvents(Collection<String> claims) {
        return events(claims, "late");
    }

    private Map<String, List<String>> events(Collection<String> claims, String which) {
        Map<String, List<String>> events = lists("""
                select c.subject, string_agg(trim(e.type || ' ' || coalesce(e.level::text, '')), ',' order by e.seq)
                from commitment c join commitment_event e on e.commitment_id = c.id and e.%s
                where %s group by c.subject
                """.formatted(which, OF_CLAIMS), claims);
        claims.forEach(claim -> events.putIfAbsent(claim, List.of()));
        return events;
    }

    /** The versions of the model that these claims began with, one for each claim. */
    public List<Integer> versions(Collection<String> claims) {
        return jdbc.sql("""
                        select d.version_ from act_hi_procinst p join act_re_procdef d on d.id_ = p.proc_def_id_
                        where p.proc_def_key_ = 'claim-intake' and p.business_key_ in (:claims)
                        """).param("claims", claims).query(Integer.class).list();
    }

    /** The levels for which there are tasks to take over, open or done, by claim. */
    public Map<String, List<String>> takeOverTasks(Collection<String> claims) {
        return lists("""
                select p.business_key_ as subject, string_agg(v.long_::text, ',' order by v.long_)
                from act_hi_taskinst t
                    join act_hi_procinst p on p.proc_inst_id_ = t.proc_inst_id_
                    join act_hi_varinst v on v.execution_id_ = t.execution_id_ and v.name_ = 'takeOverLevel'
                where t.task_def_key_ = 'Task_TakeOverOverduePromise' and p.business_key_ in (:claims)
                group by p.business_key_
                """, claims);
    }

    /** The messages about a claim, each with the number of times that it was sent. */
    Map<String, List<String>> messages(Collection<String> claims) {
        return lists("""
                select subject, string_agg(template || ' ' || sent, ',' order by created_at, occasion)
                from (select m.*, (select count(*) from delivery_attempt a where a.message_id = m.id) as sent
                    from outbox_message m where m.template like 'promise-%' and m.subject in (:claims)) counted
                group by subject
                """, claims);
    }

    /** How often a timer of a claim was executed to its end, by claim. */
    Map<String, List<String>> executions(Collection<String> claims, String timer) {
        return lists("""
                select p.business_key_ as subject, count(*)::text
                from act_hi_job_log j join act_hi_procinst p on p.proc_inst_id_ = j.process_instance_id_
                where j.job_state_ = 2 and j.act_id_ = '%s' and p.business_key_ in (:claims)
                group by p.business_key_
                """.formatted(timer), claims);
    }

    /** The nodes that executed a job to its end. */
    public List<String> executors() {
        return jdbc.sql("select distinct hostname_ from act_hi_job_log where job_state_ = 2 order by 1")
                .query(String.class)
                .list();
    }

    /** The timer of these claims that a node took first, hence executes right now, and is not through with. */
    String jobInExecution(Collection<String> claims, String timer) {
        return jdbc.sql("""
                        select j.id_ from act_ru_job j
                            join act_ru_execution p on p.id_ = j.process_instance_id_
                            join act_ru_jobdef d on d.id_ = j.job_def_id_ and d.act_id_ = :timer
                        where j.lock_owner_ is not null and p.business_key_ in (:claims)
                        order by j.lock_exp_time_ limit 1
                        """)
                .param("timer", timer)
                .param("claims", claims)
                .query(String.class)
                .single();
    }

    String job(String claim, String timer) {
        return jdbc.sql("""
                        select j.id_ from act_ru_job j
                            join act_ru_execution p on p.id_ = j.process_instance_id_
                            join act_ru_jobdef d on d.id_ = j.job_def_id_ and d.act_id_ = :timer
                        where p.business_key_ = :claim
                        """)
                .param("timer", timer)
                .param("claim", claim)
                .query(String.class)
                .single();
    }

    void deleteJob(String id) {
        assertThat(jdbc.sql("delete from act_ru_job where id_ = ?").param(id).update())
                .isEqualTo(1);
    }

    /** Moves the clock of the demonstration, also when nobody runs who would notice. */
    public void advance(Duration by) {
        jdbc.sql("update demo_clock set ahead_millis = ahead_millis + ?")
                .param(by.toMillis())
                .update();
    }

    /** Keeps everybody from writing to the promises of these claims until it is closed. */
    Connection hold(Collection<String> claims) throws SQLException {
        Connection connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        try (PreparedStatement lock =
                connection.prepareStatement("select 1 from commitment where subject = any (?) for update")) {
            lock.setArray(1, connection.createArrayOf("text", claims.toArray()));
            lock.execute();
        }
        return connection;
    }

    /** The nodes that wait for a lock that somebody else has, once for each transaction that waits. */
    List<String> waiting() {
        return jdbc.sql("""
                        select application_name from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock'
                        """).query(String.class).list();
    }

    private Map<String, List<String>> lists(String query, Collection<String> claims) {
        Map<String, List<String>> lists = new HashMap<>();
        jdbc.sql(query).param("claims", claims).query(row -> {
            lists.put(row.getString(1), List.of(row.getString(2).split(",")));
        });
        return lists;
    }
}

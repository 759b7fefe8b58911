package io.aftersales.audit;

import io.aftersales.cases.Dates;
import io.aftersales.problems.Problems;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds finished instances of a process.
 *
 * <p>Pages follow one another by the last instance seen, never by an offset, and nothing is counted: a page takes the
 * same time however long the history is.
 */
@Service
@Transactional(readOnly = true)
public class HistorySearch {

    /** Asks for instances that ended before they reached an end of the model. */
    public static final String CANCELLED = "CANCELLED";

    /** Instances of one page. */
    public static final int PAGE = 50;

    private static final int LONGEST = 255;

    /** Ladders that the instance called; for the one that began the case also those of all that it called. */
    private static final String BROKEN = """
            (case when p.root_proc_inst_id_ = p.id_
                then (select count(*) from act_hi_procinst e
                    where e.root_proc_inst_id_ = p.id_ and e.proc_def_key_ = 'escalation')
                else (select count(*) from act_hi_actinst a join act_hi_procinst e on e.id_ = a.call_proc_inst_id_
                    where a.proc_inst_id_ = p.id_ and e.proc_def_key_ = 'escalation') end)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    HistorySearch(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Returns one page.
     *
     * @throws io.aftersales.problems.InvalidInput naming each condition that cannot be read
     */
    public HistoryPage find(String definitionKey, HistoryQuestion question) {
        Query query = query(definitionKey, question);
        List<FinishedInstance> found = jdbc.sql(query.sql())
                .params(query.values())
                .query(HistorySearch::read)
                .list();
        return found.size() <= PAGE
                ? new HistoryPage(found, null)
                : new HistoryPage(found.subList(0, PAGE), found.get(PAGE - 1).id());
    }

    /** A statement with its values, as the database is asked. */
    record Query(String sql, Map<String, Object> values) {}

    Query query(String definitionKey, HistoryQuestion question) {
        Map<String, Object> values = new LinkedHashMap<>();
        StringBuilder where = new StringBuilder("p.proc_def_key_ = :key and p.end_time_ is not null");
        values.put("key", definitionKey);
        conditions(question, where, values);
        values.put("limit", PAGE + 1);
        return new Query("""
                select p.*, %s as broken from act_hi_procinst p where %s
                order by p.end_time_ desc, p.id_ desc limit :limit
                """.formatted(BROKEN, where), values);
    }

    private void conditions(HistoryQuestion question, StringBuilder where, Map<String, Object> values) {
        Problems problems = new Problems();
        problems.optional("caseNumber", question.caseNumber(), LONGEST).ifPresent(number -> {
            where.append(" and p.business_key_ like :number");
            values.put("number", escaped(number) + "%");
        });
        Dates.optional("from", question.from(), problems).ifPresent(day -> {
            where.append(" and p.end_time_ >= :from");
            values.put("from", startOf(day));
        });
        Dates.optional("to", question.to(), problems).ifPresent(day -> {
            where.append(" and p.end_time_ < :to");
            values.put("to", startOf(day.plusDays(1)));
        });
        problems.optional("outcome", question.outcome(), LONGEST).ifPresent(outcome -> {
            if (outcome.equals(CANCELLED)) {
                where.append(" and p.state_ <> 'COMPLETED'");
            } else {
                where.append(" and p.end_act_id_ = :outcome");
                values.put("outcome", outcome);
            }
        });
        problems.optional("person", question.person(), LONGEST).ifPresent(person -> {
            where.append(" and (p.start_user_id_ = :person or exists (select 1 from act_hi_taskinst t"
                    + " where t.proc_inst_id_ = p.id_ and t.assignee_ = :person))");
            values.put("person", person);
        });
        if (Boolean.TRUE.equals(question.broken())) {
            where.append(" and ").append(BROKEN).append(" > 0");
        }
        problems.optional("after", question.after(), LONGEST).ifPresent(last -> {
            where.append(" and (p.end_time_, p.id_) <"
                    + " (select l.end_time_, l.id_ from act_hi_procinst l where l.id_ = :last)");
            values.put("last", last);
        });
        problems.throwIfAny();
    }

    private static String escaped(String prefix) {
        return prefix.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private Timestamp startOf(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(clock.getZone()).toInstant());
    }

    private static FinishedInstance read(ResultSet row, int number) throws SQLException {
        return new FinishedInstance(
                row.getString("id_"),
                row.getString("proc_def_id_"),
                row.getString("business_key_"),
                row.getTimestamp("start_time_").toInstant(),
                row.getTimestamp("end_time_").toInstant(),
                row.getLong("duration_"),
                row.getString("start_user_id_"),
                row.getString("state_"),
                row.getString("end_act_id_"),
                row.getInt("broken"));
    }
}

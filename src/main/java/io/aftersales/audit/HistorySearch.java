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
import java.util.Optional;
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

    /** Days that can be asked for at once where no index knows the answer: a quarter. */
    static final int MOST_DAYS = 93;

    private static final int LONGEST = 255;

    private static final String NEWEST = " order by p.end_time_ desc, p.id_ desc limit :limit";

    /**
     * Ladders that the instance called; for the one that began the case also those of all that it called. As a filter of
     * what is counted, or all ladders of all cases would be looked through for each instance of the page.
     */
    private static final String BROKEN = """
            (case when p.root_proc_inst_id_ = p.id_
                then (select count(*) filter (where e.proc_def_key_ = 'escalation') from act_hi_procinst e
                    where e.root_proc_inst_id_ = p.id_)
                else (select count(*) filter (where e.proc_def_key_ = 'escalation')
                    from act_hi_actinst a join act_hi_procinst e on e.id_ = a.call_proc_inst_id_
                    where a.proc_inst_id_ = p.id_) end)
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
        boolean ofPerson = conditions(question, where, values);
        values.put("limit", PAGE + 1);
        String wanted = ofPerson ? "p.id_ in (" + ofPerson(where) + ")" : where.toString();
        return new Query(
                "select p.*, " + BROKEN + " as broken from act_hi_procinst p where " + wanted + NEWEST, values);
    }

    /** Two questions with an index each: whoever did little is not looked for in the whole history. */
    private static String ofPerson(CharSequence where) {
        String instances = "(select p.id_ from act_hi_procinst p where " + where + " and ";
        return instances + "p.start_user_id_ = :person" + NEWEST + ") union " + instances
                + "p.id_ in (select t.proc_inst_id_ from act_hi_taskinst t where t.assignee_ = :person)" + NEWEST + ")";
    }

    /** Adds what is asked for; returns whether it is about a person. */
    private boolean conditions(HistoryQuestion question, StringBuilder where, Map<String, Object> values) {
        Problems problems = new Problems();
        problems.optional("caseNumber", question.caseNumber(), LONGEST).ifPresent(number -> {
            where.append(" and p.business_key_ like :number");
            values.put("number", escaped(number) + "%");
        });
        days(question, problems, where, values);
        problems.optional("outcome", question.outcome(), LONGEST).ifPresent(outcome -> {
            if (outcome.equals(CANCELLED)) {
                where.append(" and p.state_ <> 'COMPLETED'");
            } else {
                where.append(" and p.end_act_id_ = :outcome");
                values.put("outcome", outcome);
            }
        });
        Optional<String> someone = problems.optional("person", question.person(), LONGEST);
        someone.ifPresent(person -> values.put("person", person));
        if (Boolean.TRUE.equals(question.broken())) {
            where.append(" and ").append(BROKEN).append(" > 0");
        }
        problems.optional("after", question.after(), LONGEST).ifPresent(last -> {
            where.append(" and (p.end_time_, p.id_) <"
                    + " (select l.end_time_, l.id_ from act_hi_procinst l where l.id_ = :last)");
            values.put("last", last);
        });
        problems.throwIfAny();
        return someone.isPresent();
    }

    /** What no index knows is looked for along the days of the end: in a history of years that has to end somewhere. */
    private void days(HistoryQuestion question, Problems problems, StringBuilder where, Map<String, Object> values) {
        int before = problems.count();
        Optional<LocalDate> from = Dates.optional("from", question.from(), problems);
        Optional<LocalDate> to = Dates.optional("to", question.to(), problems);
        from.ifPresent(day -> {
            where.append(" and p.end_time_ >= :from");
            values.put("from", startOf(day));
        });
        to.ifPresent(day -> {
            where.append(" and p.end_time_ < :to");
            values.put("to", startOf(day.plusDays(1)));
        });
        if (problems.count() > before || !walks(question)) {
            return;
        }
        if (from.isEmpty()) {
            problems.reject("from", question.from(), "audit.days", MOST_DAYS);
        }
        if (to.isEmpty()) {
            problems.reject("to", question.to(), "audit.days", MOST_DAYS);
        }
        to.flatMap(last -> from.filter(first -> !first.plusDays(MOST_DAYS).isAfter(last)))
                .ifPresent(first -> problems.reject("from", first, "audit.days", MOST_DAYS));
    }

    private static boolean walks(HistoryQuestion question) {
        String outcome = question.outcome();
        return Boolean.TRUE.equals(question.broken()) || (outcome != null && !outcome.isBlank());
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

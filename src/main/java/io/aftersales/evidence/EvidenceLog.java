package io.aftersales.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftersales.cases.Dates;
import io.aftersales.problems.Problems;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The log of business events. The database writes it beside what it is about; only what has no table of its own is
 * recorded from here.
 */
@Service
public class EvidenceLog {

    /** Events of one page. */
    public static final int PAGE = 100;

    /** Stands where an event is about no case. */
    static final String NO_CASE = "-";

    private static final int LONGEST = 255;

    private final JdbcClient jdbc;
    private final SealedEvents sealed;
    private final ObjectMapper json;
    private final Clock clock;

    EvidenceLog(JdbcClient jdbc, SealedEvents sealed, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Records an event, in the transaction of the caller if one runs.
     *
     * @param by login; kept as a pseudonym
     * @param facts by name, nothing personal
     */
    @Transactional
    public void record(String caseNumber, Enum<?> kind, String by, Map<String, String> facts) {
        jdbc.sql("select record_evidence(:at, :number, :kind, :by, cast(:facts as jsonb))")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("number", caseNumber)
                .param("kind", kind.name())
                .param("by", by)
                .param("facts", written(facts))
                .query((row, number) -> number)
                .single();
    }

    /**
     * Returns a page of the log, sealed or not, in the order of time.
     *
     * @throws io.aftersales.problems.InvalidInput naming each condition that cannot be read
     */
    @Transactional(readOnly = true)
    public EvidencePage page(EvidenceQuestion question) {
        Map<String, Object> values = new LinkedHashMap<>();
        StringBuilder where = new StringBuilder("true");
        conditions(question, where, values);
        List<EvidenceEvent> found = jdbc.sql(
                        "select * from evidence_event where %s order by at, id limit %d".formatted(where, PAGE + 1))
                .params(values)
                .query(EvidenceEvent::read)
                .list();
        return found.size() <= PAGE
                ? new EvidencePage(found, null)
                : new EvidencePage(found.subList(0, PAGE), found.get(PAGE - 1).id());
    }

    /** Hands over the sealed events behind that place, in the order of the chain, without keeping them in memory. */
    @Transactional(readOnly = true)
    public void chain(long afterSeal, Consumer<EvidenceEvent> reader) {
        try (Stream<EvidenceEvent> events = sealed.after(afterSeal)) {
            events.forEach(reader);
        }
    }

    private void conditions(EvidenceQuestion question, StringBuilder where, Map<String, Object> values) {
        Problems problems = new Problems();
        problems.optional("case", question.number(), LONGEST).ifPresent(number -> {
            where.append(" and case_number = :number");
            values.put("number", number);
        });
        Dates.optional("from", question.from(), problems).ifPresent(day -> {
            where.append(" and at >= :from");
            values.put("from", startOf(day));
        });
        Dates.optional("to", question.to(), problems).ifPresent(day -> {
            where.append(" and at < :to");
            values.put("to", startOf(day.plusDays(1)));
        });
        problems.optional("person", question.person(), LONGEST).ifPresent(person -> {
            where.append(" and actor = evidence_pseudonym(:person)");
            values.put("person", person);
        });
        problems.optional("after", question.after(), LONGEST).ifPresent(last -> {
            if (last.matches("\\d{1,18}")) {
                where.append(" and (at, id) > (select at, id from evidence_event where id = :last)");
                values.put("last", Long.parseLong(last));
            } else {
                problems.reject("after", last, "problem.integer");
            }
        });
        problems.throwIfAny();
    }

    private OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private String written(Map<String, String> facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Facts that are texts cannot be written as JSON", impossible);
        }
    }
}

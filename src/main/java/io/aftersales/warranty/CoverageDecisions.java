package io.aftersales.warranty;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftersales.customers.PersonalDataCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The decisions on coverage (RPR-02). Never changed; what people wrote is kept encrypted. */
@Component
class CoverageDecisions {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;
    private final ObjectMapper json;
    private final Clock clock;

    CoverageDecisions(JdbcClient jdbc, PersonalDataCipher cipher, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.json = json;
        this.clock = clock;
    }

    /** Returns the present instant as precisely as it is stored. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    void add(CoverageDecision decision) {
        boolean byHand = decision.occasion() == Occasion.DECIDED_BY_HAND;
        jdbc.sql("""
                        insert into coverage_decision (id, case_number, occasion, coverage, ground, starts_on, last_day,
                            rule_text, reason, clause, inputs, decided_at, decided_by)
                        values (:id, :case, :occasion, :coverage, :ground, cast(:startsOn as date),
                            cast(:lastDay as date), :rule, :reason, :clause, cast(:inputs as jsonb), :at, :by)
                        """)
                .param("id", decision.id())
                .param("case", decision.caseNumber())
                .param("occasion", decision.occasion().name())
                .param("coverage", decision.coverage().name())
                .param("ground", decision.ground().name())
                .param("startsOn", decision.startsOn())
                .param("lastDay", decision.lastDay())
                .param("rule", byHand ? null : decision.ruleText())
                .param("reason", byHand ? cipher.encrypt(decision.ruleText()) : null)
                .param("clause", decision.clause())
                .param("inputs", written(decision.inputs()))
                .param("at", decision.decidedAt().atOffset(ZoneOffset.UTC))
                .param("by", decision.by())
                .update();
    }

    /** Returns the decisions about that case, the oldest first. */
    List<CoverageDecision> of(String caseNumber) {
        return jdbc.sql("select * from coverage_decision where case_number = :case order by seq")
                .param("case", caseNumber)
                .query((row, index) -> decision(row))
                .list();
    }

    private CoverageDecision decision(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return new CoverageDecision(
                row.getObject("id", UUID.class),
                row.getString("case_number"),
                Occasion.valueOf(row.getString("occasion")),
                Coverage.valueOf(row.getString("coverage")),
                CoverageGround.valueOf(row.getString("ground")),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                reason == null ? row.getString("rule_text") : cipher.decrypt(reason),
                row.getString("clause"),
                read(row.getString("inputs")),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getString("decided_by"));
    }

    private String written(Map<String, String> inputs) {
        try {
            return json.writeValueAsString(inputs);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Inputs of a decision cannot be written", e);
        }
    }

    private Map<String, String> read(String inputs) {
        try {
            return json.readValue(inputs, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Inputs of a decision cannot be read: " + inputs, e);
        }
    }
}

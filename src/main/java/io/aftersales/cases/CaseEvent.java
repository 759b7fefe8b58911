package io.aftersales.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One entry of the timeline of a case. Never changed; the database refuses it too. */
@Entity
@Immutable
class CaseEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private String caseNumber;
    private String type;
    private Instant at;
    private String recordedBy;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> facts;

    @SuppressWarnings("NullAway.Init")
    protected CaseEvent() {}

    CaseEvent(String caseNumber, String type, Instant at, String recordedBy, Map<String, String> facts) {
        this.caseNumber = caseNumber;
        this.type = type;
        this.at = at;
        this.recordedBy = recordedBy;
        this.facts = Map.copyOf(facts);
    }

    String caseNumber() {
        return caseNumber;
    }

    CaseEntry entry() {
        return new CaseEntry(type, at, recordedBy, facts);
    }
}

package io.aftersales.cases;

import io.aftersales.customers.EncryptedTexts;
import jakarta.persistence.Convert;
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

    @Convert(converter = EncryptedTexts.class)
    private Map<String, String> texts;

    @SuppressWarnings("NullAway.Init")
    protected CaseEvent() {}

    CaseEvent(String caseNumber, CaseEntry entry) {
        this.caseNumber = caseNumber;
        this.type = entry.type();
        this.at = entry.at();
        this.recordedBy = entry.by();
        this.facts = entry.facts();
        this.texts = entry.texts();
    }

    String caseNumber() {
        return caseNumber;
    }

    CaseEntry entry() {
        return new CaseEntry(type, at, recordedBy, facts, texts);
    }
}

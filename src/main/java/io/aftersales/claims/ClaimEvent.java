package io.aftersales.claims;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One entry of the timeline of a claim. Never changed; the database refuses it too. */
@Entity
@Immutable
class ClaimEvent {

    /** What happened. */
    enum Type {
        RECEIVED,
        LIKELY_DUPLICATE,
        CONTACT_TRIED,
        CUSTOMER_REACHED,
        MADE_URGENT,
        RESPONSE_TIGHTENED,
        TRIAGED,
        RATED,
        GUIDED,
        SERVICE_RECORDED,
        CLOSED,
        LINKED,
        TAKEN_OVER,
        FOUND_SEPARATE
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private String claimNumber;

    @Enumerated(EnumType.STRING)
    private Type type;

    private Instant at;
    private String recordedBy;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> facts;

    @SuppressWarnings("NullAway.Init")
    protected ClaimEvent() {}

    ClaimEvent(String claimNumber, Type type, Instant at, String recordedBy, Map<String, String> facts) {
        this.claimNumber = claimNumber;
        this.type = type;
        this.at = at;
        this.recordedBy = recordedBy;
        this.facts = Map.copyOf(facts);
    }

    String claimNumber() {
        return claimNumber;
    }

    Type type() {
        return type;
    }

    ClaimFile.Entry entry() {
        return new ClaimFile.Entry(type.name(), at, recordedBy, facts);
    }
}
